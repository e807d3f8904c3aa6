using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>Reads lengths from a text, a number, or a list of either.</summary>
internal sealed class LengthsConverter : JsonConverter<Lengths>
{
    public override Lengths Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = JsonNode.Parse(ref reader) switch
        {
            JsonArray list => string.Join(',', list),
            var value => $"{value}",
        };
        return Lengths.Parse(text) ?? throw new JsonException(Lengths.Rule);
    }

    public override void Write(Utf8JsonWriter writer, Lengths value, JsonSerializerOptions options) => writer.WriteStringValue(string.Join(',', value.Values));
}
