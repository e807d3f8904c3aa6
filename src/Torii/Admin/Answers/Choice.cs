using System.Text.Json;

namespace Torii.Admin.Answers;

/// <summary>Reads what a query says of a closed set, in the words that answers use for it.</summary>
internal static class Choice
{
    /// <summary>Reads one.</summary>
    /// <param name="field">The name in the query.</param>
    /// <param name="written">What stands there; null for nothing.</param>
    /// <param name="chosen">What it means; null where nothing stands there.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static Refused? Read<T>(string field, string? written, out T? chosen)
        where T : struct, Enum
    {
        chosen = null;
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (WordOf(value) == written)
            {
                chosen = value;
                return null;
            }
        }

        return Refused.Field(field, $"must be one of {string.Join(", ", Enum.GetValues<T>().Select(WordOf))}");
    }

    /// <summary>Reads several, parted by commas.</summary>
    /// <param name="field">The name in the query.</param>
    /// <param name="written">What stands there; null for nothing.</param>
    /// <param name="chosen">What it means; empty where nothing stands there.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static Refused? ReadAll<T>(string field, string? written, out IReadOnlyList<T> chosen)
        where T : struct, Enum
    {
        List<T> all = [];
        chosen = all;
        foreach (var word in (written ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Read<T>(field, word, out var value) is { } wrong)
            {
                return wrong;
            }

            all.Add(value!.Value);
        }

        return null;
    }

    private static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
