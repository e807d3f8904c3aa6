namespace Torii.Security;

/// <summary>What keys may be like: those that an operator chooses, and whatever is to travel in a header.</summary>
internal static class KeyText
{
    /// <summary>The fewest letters of a key that an operator chooses; fewer can be guessed.</summary>
    public const int Least = 16;

    /// <summary>The most letters of one.</summary>
    public const int Longest = 256;

    /// <summary>The rule in words.</summary>
    public static string Rule { get; } = $"must have {Least} to {Longest} visible ASCII letters";

    /// <summary>Whether an operator may choose that key.</summary>
    public static bool Allows(string key) => key.Length is >= Least and <= Longest && IsVisible(key);

    /// <summary>Whether a text is of visible ASCII characters without spaces, so that it passes in a header as it is. An empty one is.</summary>
    public static bool IsVisible(string text) => text.All(letter => letter is > ' ' and <= '~');
}
