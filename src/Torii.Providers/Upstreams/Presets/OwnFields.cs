using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>
/// Brings what an operator has written into the form that presets have: names in their case, lists out of texts with
/// commas, and everything that does not fit told, all of it at once.
/// </summary>
internal sealed class OwnFields(List<FieldMistake> mistakes)
{
    private static readonly Type[] Free = [typeof(JsonObject), typeof(JsonNode), typeof(JsonElement)];

    /// <summary>Settles the fields of an object that has a name for each.</summary>
    /// <param name="written">The object.</param>
    /// <param name="info">What is known of its type.</param>
    /// <param name="path">Where it stands; empty for the upstream itself.</param>
    /// <param name="others">Names of fields that are read elsewhere, for who looks for the right one.</param>
    public JsonObject? Members(JsonNode written, JsonTypeInfo info, string path, IEnumerable<string>? others = null)
    {
        if (written is not JsonObject fields)
        {
            return No(path, $"must hold fields: {NamesOf(info, others)}");
        }

        var settled = new JsonObject();
        foreach (var (name, value) in fields)
        {
            var at = Under(path, name);
            if (info.Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                No(at, $"is unknown: there are {NamesOf(info, others)}");
            }
            else
            {
                Settle(property, value, at, settled);
            }
        }

        return settled;
    }

    /// <summary>Settles a value that is there.</summary>
    /// <param name="written">It, of texts, lists and objects.</param>
    /// <param name="type">What it is to be.</param>
    /// <param name="path">Where it stands.</param>
    /// <returns>The value as presets have it; null where it does not fit.</returns>
    private JsonNode? Settle(JsonNode written, Type type, string path)
    {
        var info = InfoOf(type);
        if (Free.Contains(info.Type))
        {
            var free = FreeJson.Of(written);
            return info.Type != typeof(JsonObject) || free is JsonObject ? free : No(path, "must hold fields with their values");
        }

        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Members(written, info, path),
            JsonTypeInfoKind.Dictionary => Entries(written, info, path),
            JsonTypeInfoKind.Enumerable => Items(written, info, path),
            _ => Leaf(written, info, path),
        };
    }

    // Nothing, or an empty text, takes away what the preset has.
    private void Settle(JsonPropertyInfo property, JsonNode? written, string path, JsonObject settled)
    {
        if (written is not null && IsPath(property) && !RelativePath.Allows($"{written}"))
        {
            No(path, $"{RelativePath.Rule}, not '{written}'");
        }
        else if (written is not null && !IsBlank(written))
        {
            Put(settled, property.Name, Settle(written, property.PropertyType, path));
        }
        else if (property.IsSetNullable)
        {
            settled[property.Name] = null;
        }
        else
        {
            Put(settled, property.Name, InfoOf(property.PropertyType).Kind == JsonTypeInfoKind.Enumerable ? new JsonArray() : No(path, "must not be empty"));
        }
    }

    private JsonObject? Entries(JsonNode written, JsonTypeInfo info, string path)
    {
        if (written is not JsonObject entries)
        {
            return No(path, "must hold names with their values");
        }

        var settled = new JsonObject();
        foreach (var (name, value) in entries)
        {
            if (value is null || IsBlank(value))
            {
                settled[name] = null;
            }
            else
            {
                Put(settled, name, Settle(value, info.ElementType!, Under(path, name)));
            }
        }

        return settled;
    }

    private JsonArray? Items(JsonNode written, JsonTypeInfo info, string path)
    {
        if (written is JsonObject)
        {
            No(path, "must be a list");
            return null;
        }

        var items = written as JsonArray ?? [.. $"{written}".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var settled = new JsonArray();
        foreach (var item in items.OfType<JsonNode>())
        {
            if (Settle(item, info.ElementType!, path) is not { } fitting)
            {
                return null;
            }

            settled.Add(fitting);
        }

        return settled;
    }

    private JsonNode? Leaf(JsonNode written, JsonTypeInfo info, string path)
    {
        if (RuleBroken(written, info) is not { } rule)
        {
            return written.DeepClone();
        }

        return No(path, written is JsonValue ? $"{rule}, not '{written}'" : rule);
    }

    private static string? RuleBroken(JsonNode written, JsonTypeInfo info)
    {
        if (info.Type.IsEnum)
        {
            var words = Words.Of(info.Type);
            return written is JsonValue && words.Contains($"{written}", StringComparer.OrdinalIgnoreCase) ? null : $"must be one of {string.Join(", ", words)}";
        }

        try
        {
            written.Deserialize(info);
            return null;
        }
        catch (JsonException fault)
        {
            return RuleOf(info.Type) ?? fault.Message;
        }
    }

    private static string? RuleOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "must be a text",
        TypeCode.Int32 or TypeCode.Int64 => "must be a whole number",
        TypeCode.Double or TypeCode.Decimal => "must be a number",
        _ => null,
    };

    private static string NamesOf(JsonTypeInfo info, IEnumerable<string>? others) =>
        string.Join(", ", info.Properties.Select(property => UpstreamDocument.NameOf(property.Name)).Concat(others ?? []).Order(StringComparer.Ordinal));

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}:{name}";

    private static bool IsBlank(JsonNode written) => written is JsonValue && $"{written}".Length == 0;

    private static bool IsPath(JsonPropertyInfo property) =>
        property.PropertyType == typeof(string) && property.Name.EndsWith("path", StringComparison.OrdinalIgnoreCase);

    private static JsonTypeInfo InfoOf(Type type) => PresetJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    private static void Put(JsonObject settled, string name, JsonNode? value)
    {
        if (value is not null)
        {
            settled[name] = value;
        }
    }

    private JsonObject? No(string path, string what)
    {
        mistakes.Add(new FieldMistake(path, what));
        return null;
    }
}
