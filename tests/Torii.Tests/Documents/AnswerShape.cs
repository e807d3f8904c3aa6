using System.Text.Json;

namespace Torii.Tests.Documents;

/// <summary>Compares an answer that a page shows with one that was really given: every member shown must be there, of the same type.</summary>
internal static class AnswerShape
{
    /// <summary>Where they differ; null where they do not.</summary>
    public static string? Difference(string shown, string output)
    {
        using var expected = JsonDocument.Parse(shown);
        return Found(output) is { } given ? Difference(expected.RootElement, given, "$") : $"There is no JSON in the answer: {output}";
    }

    // Headers may stand before it, and answers of other commands.
    private static JsonElement? Found(string output)
    {
        for (var at = output.IndexOf('{', StringComparison.Ordinal); at >= 0; at = output.IndexOf('{', at + 1))
        {
            try
            {
                return JsonElement.Parse(output[at..].Trim());
            }
            catch (JsonException)
            {
                // Not from here on.
            }
        }

        return null;
    }

    private static string? Difference(JsonElement shown, JsonElement given, string path) => (shown.ValueKind, given.ValueKind) switch
    {
        (JsonValueKind.Null, _) or (_, JsonValueKind.Null) => null,
        (JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False) => null,
        var (one, other) when one != other => $"{path} is shown as {one} and is {other}.",
        (JsonValueKind.Object, _) => shown.EnumerateObject()
            .Select(member => given.TryGetProperty(member.Name, out var same) ? Difference(member.Value, same, $"{path}.{member.Name}") : $"{path}.{member.Name} is not there.")
            .FirstOrDefault(difference => difference is not null),
        (JsonValueKind.Array, _) when shown.GetArrayLength() > 0 && given.GetArrayLength() > 0 => Difference(shown[0], given[0], path + "[0]"),
        _ => null,
    };
}
