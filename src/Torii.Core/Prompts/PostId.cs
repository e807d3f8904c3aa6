namespace Torii.Core.Prompts;

/// <summary>The id of a post, the only thing that the Sora backend remixes.</summary>
public static class PostId
{
    /// <summary>What one looks like, for messages.</summary>
    public const string Shape = "s_ and 32 hexadecimal digits in lower case";

    private const string Prefix = "s_";

    private const int Digits = 32;

    /// <summary>Whether the text is one, and nothing else.</summary>
    public static bool IsValid(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.Length == Prefix.Length + Digits
        && text.Skip(Prefix.Length).All(char.IsAsciiHexDigitLower);
}
