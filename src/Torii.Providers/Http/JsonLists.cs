using System.Text.Json;

namespace Torii.Providers.Http;

/// <summary>Reads lists that others wrote. What is no list is an empty one, and what does not belong in it is passed over.</summary>
internal static class JsonLists
{
    /// <summary>The texts in a list that are not blank.</summary>
    public static IEnumerable<string> TextsIn(JsonElement? list) => ItemsIn(list).Select(TextOf).OfType<string>();

    /// <summary>The whole numbers in a list that an <see cref="int"/> can hold.</summary>
    public static IEnumerable<int> NumbersIn(JsonElement? list) => ItemsIn(list).Select(NumberOf).OfType<int>();

    /// <summary>The items of a list.</summary>
    public static IEnumerable<JsonElement> ItemsIn(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static int? NumberOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number) && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;

    private static string? TextOf(JsonElement item)
    {
        try
        {
            return item.ValueKind == JsonValueKind.String && item.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }
}
