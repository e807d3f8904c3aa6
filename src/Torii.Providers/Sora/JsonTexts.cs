using System.Text.Json;

namespace Torii.Providers.Sora;

/// <summary>Reads lists of texts that others wrote.</summary>
internal static class JsonTexts
{
    /// <summary>The texts in <paramref name="list"/>, without what is none.</summary>
    public static IEnumerable<string> In(JsonElement list) => list.EnumerateArray().Select(TextOf).OfType<string>();

    private static string? TextOf(JsonElement item)
    {
        try
        {
            return item.ValueKind == JsonValueKind.String ? item.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }
}
