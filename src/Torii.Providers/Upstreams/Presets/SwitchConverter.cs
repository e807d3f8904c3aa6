using System.Text.Json;
using System.Text.Json.Serialization;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>Reads a switch from true and false, as values or as words: configuration has only words.</summary>
internal sealed class SwitchConverter : JsonConverter<bool>
{
    /// <summary>What a switch must be, for who writes it.</summary>
    public const string Rule = "must be true or false";

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out var isOn) => isOn,
        _ => throw new JsonException(Rule),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
