using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>Reads lists of pictures, videos and sounds: <c>{"type": "image_url", "image_url": {"url": …}}</c>.</summary>
internal static class MediaParts
{
    /// <summary>Reads a list.</summary>
    /// <param name="body">The request; mistakes are noted there.</param>
    /// <param name="list">The list's name.</param>
    /// <param name="most">How many parts it may have.</param>
    /// <param name="types">The types of parts it may have.</param>
    /// <param name="more">The fields that a part has beside its type and its link.</param>
    /// <returns>The parts; some are missing where there were mistakes.</returns>
    public static IReadOnlyList<AskedFields> Read(AskedFields body, string list, int most, string[] types, params string[] more)
    {
        var parts = body.List(list);
        if (parts.Count > most)
        {
            body.Refuse(list, FieldFlaw.Value, $"'{list}' must have at most {most} items.");
        }

        return [.. parts.Select(part => ReadPart(part, types, more)).Select(part => Adopt(body, list, part))];
    }

    private static AskedFields ReadPart(JsonNode? node, string[] types, string[] more)
    {
        var part = Fields(node).Only([.. types, "type", .. more]);
        var type = part.OneOf("type", types);
        if (part.Mistake is null && type is null)
        {
            part.Refuse("type", FieldFlaw.Missing, "'type' is required.");
        }

        if (type is not null)
        {
            var link = Fields(part.Object(type)).Only("url", "detail");
            if (!IsMedia(link.Text("url"), type[..type.IndexOf('_', StringComparison.Ordinal)]))
            {
                link.Refuse("url", FieldFlaw.Value, $"'{type}.url' must be a data URL in base64 or an https address.");
            }

            Adopt(part, type, link);
        }

        return part;
    }

    private static AskedFields Fields(JsonNode? node)
    {
        var fields = new AskedFields(BodyForm.Json, node as JsonObject ?? [], []);
        if (node?.GetValueKind() is not JsonValueKind.Object)
        {
            fields.Note(new(null, FieldFlaw.Type, "It must be an object."));
        }

        return fields;
    }

    private static AskedFields Adopt(AskedFields whole, string name, AskedFields part)
    {
        if (part.Mistake is { } mistake)
        {
            whole.Note(mistake with { Field = name, Message = $"'{name}': {mistake.Message}" });
        }

        return part;
    }

    private static bool IsMedia(string url, string kind)
    {
        if (!url.StartsWith("data:", StringComparison.Ordinal))
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
        }

        var comma = url.IndexOf(',', StringComparison.Ordinal);
        return comma > 0
            && url.StartsWith($"data:{kind}/", StringComparison.Ordinal)
            && url[..comma].EndsWith(";base64", StringComparison.Ordinal)
            && Base64.IsValid(url.AsSpan(comma + 1), out var length)
            && length > 0;
    }
}
