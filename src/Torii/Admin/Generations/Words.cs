using System.Text.Json;

namespace Torii.Admin.Generations;

/// <summary>The words by which a closed list stands in queries: those that JSON writes for it.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    /// <summary>All of them, as one text.</summary>
    public static string All { get; } = string.Join(", ", Values.Keys);

    /// <summary>The value of a word; null where there is none.</summary>
    public static T? Find(string word) => Values.TryGetValue(word, out var value) ? value : null;
}
