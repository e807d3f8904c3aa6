using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Torii.Core.Generations;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>Reads a size as every wire has it: <c>1280x720</c>.</summary>
internal sealed class SizeConverter : JsonConverter<PixelSize>
{
    /// <summary>What a size must be, for who writes it.</summary>
    public const string Rule = "must be in pixels, such as 1280x720";

    private const int Most = 16_384;

    public override PixelSize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Parse(reader.GetString()!) is { } size ? size : throw new JsonException(Rule);

    public override void Write(Utf8JsonWriter writer, PixelSize value, JsonSerializerOptions options) => writer.WriteStringValue($"{value}");

    private static PixelSize? Parse(string text) =>
        text.Split('x', 'X') is [var width, var height] && Number(width) is { } across && Number(height) is { } down ? new PixelSize(across, down) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
