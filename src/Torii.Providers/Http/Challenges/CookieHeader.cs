using System.Buffers;

namespace Torii.Providers.Http.Challenges;

/// <summary>The value of a Cookie header: <c>name=value</c>, parted by semicolons (RFC 6265, 4.2).</summary>
internal static class CookieHeader
{
    private static readonly SearchValues<char> PartsNames = SearchValues.Create("=;, \"");

    /// <summary>One pair; null where the two could not stand in such a header without becoming something else.</summary>
    public static string? PairOf(string? name, string value)
    {
        var safe = name is not null
            && HeaderText.IsSafe(name)
            && !name.AsSpan().ContainsAny(PartsNames)
            && (value.Length == 0 || HeaderText.IsSafe(value))
            && !value.Contains(';', StringComparison.Ordinal);
        return safe ? $"{name}={value}" : null;
    }

    /// <summary>
    /// Both together. Where both have a cookie of the same name it is <paramref name="own"/>'s, which speaks for an account.
    /// </summary>
    public static string Merge(string? own, string added)
    {
        if (string.IsNullOrWhiteSpace(own))
        {
            return added;
        }

        var taken = PairsIn(own).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        return string.Join("; ", [.. PairsIn(own), .. PairsIn(added).Where(pair => !taken.Contains(NameOf(pair)))]);
    }

    private static string[] PairsIn(string header) =>
        header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(string pair) => pair.Split('=', 2)[0].TrimEnd();
}
