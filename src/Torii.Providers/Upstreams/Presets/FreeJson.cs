using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>
/// Reads JSON whose form is the server's affair. Configuration has only texts, so that one which reads as JSON is taken as
/// that: <c>5</c> is a number, <c>true</c> a switch, <c>{"a":1}</c> an object; a text that looks like one needs quotation
/// marks.
/// </summary>
internal static class FreeJson
{
    /// <summary>The value that was meant.</summary>
    public static JsonNode? Of(JsonNode? written) => written switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Of(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => OfText(value.GetValue<string>()),
        _ => written?.DeepClone(),
    };

    private static JsonNode? OfText(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
