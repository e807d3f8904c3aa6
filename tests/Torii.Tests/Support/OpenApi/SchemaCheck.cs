using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Torii.Tests.Support.OpenApi;

/// <summary>
/// Holds a value against a schema, as far as the document uses JSON Schema. It is stricter in one thing: a member that no
/// schema names is a fault, since it is one that nobody has written down.
/// </summary>
internal static class SchemaCheck
{
    private static readonly string[] Known =
    [
        "$ref", "type", "const", "enum", "oneOf", "anyOf", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
        "minimum", "maximum", "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType", "description", "default",
    ];

    /// <summary>What is wrong with the value, each fault with where it is.</summary>
    public static IReadOnlyList<string> Faults(JsonElement value, JsonElement schema, string at = "")
    {
        schema = ApiDocument.Resolve(schema);
        if (schema.EnumerateObject().FirstOrDefault(word => !Known.Contains(word.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } strange)
        {
            return [$"{at}: the schema says '{strange.Name}', which is not checked"];
        }

        return
        [
            .. Typed(value, schema, at),
            .. Chosen(value, schema, at),
            .. value.ValueKind switch
            {
                JsonValueKind.Object => Members(value, schema, at),
                JsonValueKind.Array => Items(value, schema, at),
                JsonValueKind.String => Text(value.GetString()!, schema, at),
                JsonValueKind.Number => Number(value.GetDouble(), schema, at),
                _ => [],
            },
        ];
    }

    private static IEnumerable<string> Typed(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
            if (!types.Any(name => IsOf(value, name)))
            {
                yield return $"{at}: {Short(value)} is not of type {string.Join(" or ", types)}";
            }
        }

        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
        {
            yield return $"{at}: {Short(value)} is not {only.GetRawText()}";
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
        {
            yield return $"{at}: {Short(value)} is none of {allowed.GetRawText()}";
        }
    }

    private static IEnumerable<string> Chosen(JsonElement value, JsonElement schema, string at)
    {
        foreach (var (word, isRight) in new (string, Func<int, bool>)[] { ("oneOf", fitting => fitting == 1), ("anyOf", fitting => fitting > 0) })
        {
            if (schema.TryGetProperty(word, out var choices))
            {
                IReadOnlyList<string>[] found = [.. choices.EnumerateArray().Select(choice => Faults(value, choice, at))];
                var fitting = found.Count(faults => faults.Count == 0);
                if (!isRight(fitting))
                {
                    yield return $"{at}: {fitting} of {found.Length} choices fit:\n    {string.Join("\n    ", found.SelectMany(faults => faults))}";
                }
            }
        }
    }

    private static IEnumerable<string> Members(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(one => one.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            {
                yield return $"{at}: '{name}' is missing";
            }
        }

        var hasNames = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var member in value.EnumerateObject())
        {
            var rule = hasNames && properties.TryGetProperty(member.Name, out var named) ? named : others;
            if (rule.ValueKind == JsonValueKind.Object)
            {
                foreach (var fault in Faults(member.Value, rule, $"{at}.{member.Name}"))
                {
                    yield return fault;
                }
            }
            else if (hasNames && rule.ValueKind != JsonValueKind.True)
            {
                yield return $"{at}: '{member.Name}' is not documented";
            }
        }
    }

    private static IEnumerable<string> Items(JsonElement value, JsonElement schema, string at)
    {
        var length = value.GetArrayLength();
        foreach (var fault in Bounds(length, schema, "minItems", "maxItems", $"{at}: {length} items"))
        {
            yield return fault;
        }

        if (schema.TryGetProperty("items", out var rule))
        {
            foreach (var fault in value.EnumerateArray().SelectMany((item, index) => Faults(item, rule, $"{at}[{index}]")))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Text(string text, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return $"{at}: '{text}' does not match {pattern.GetString()}";
        }

        foreach (var fault in Bounds(text.EnumerateRunes().Count(), schema, "minLength", "maxLength", $"{at}: the length of '{text}'"))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Number(double number, JsonElement schema, string at) => Bounds(number, schema, "minimum", "maximum", $"{at}: {number}");

    private static IEnumerable<string> Bounds(double number, JsonElement schema, string least, string most, string what)
    {
        if ((schema.TryGetProperty(least, out var low) && number < low.GetDouble()) || (schema.TryGetProperty(most, out var high) && number > high.GetDouble()))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{what} is out of its bounds");
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
