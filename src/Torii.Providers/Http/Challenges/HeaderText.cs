namespace Torii.Providers.Http.Challenges;

/// <summary>What may stand in a header that we are told from outside.</summary>
internal static class HeaderText
{
    /// <summary>The most that servers commonly take in one header, in characters.</summary>
    private const int Longest = 8192;

    /// <summary>Whether <paramref name="text"/> is some printable ASCII and nothing else: a line break would begin another header.</summary>
    public static bool IsSafe(string text) =>
        text.Length is > 0 and <= Longest && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
}
