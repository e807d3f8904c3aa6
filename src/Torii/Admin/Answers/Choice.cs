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

    private static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
