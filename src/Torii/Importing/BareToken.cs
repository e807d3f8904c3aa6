using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>Reads tokens that stand alone, without a word on what they are.</summary>
internal static class BareToken
{
    /// <summary>The longest token that is read, in characters: twice what servers take as a header.</summary>
    public const int Longest = 16 * 1024;

    /// <summary>What is wrong with a text that <see cref="Read"/> does not take.</summary>
    public const string Fault = "is no token: one is of letters, digits and such signs as tokens have, with or without 'Bearer ' before it";

    // What stands in other files: passwd, CSV with quotation marks, JSON, HTML. A file given by mistake must not become accounts.
    private const string Foreign = ":;,\"'`<>{}[]()\\*$!?";

    /// <summary>A text without <c>Bearer</c>; null where what remains is no token.</summary>
    public static string? Strip(string text)
    {
        var token = BearerScheme.Strip(text);
        return token.Length is > 0 and <= Longest && token.All(IsOfTokens) ? token : null;
    }

    /// <summary>The credential that a text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What it must be; null to go by its looks.</param>
    /// <returns>Null where it is no token.</returns>
    public static SoraCredential? Read(string text, TokenKind? kind)
    {
        if (Strip(text) is not { } token)
        {
            return null;
        }

        // Only an access token is ever written as a header has it.
        return (BearerScheme.StartsIn(text.Trim()) ? TokenKind.Access : kind ?? Guess(token)) switch
        {
            TokenKind.Session => new SoraCredential(Token: null) { SessionToken = token },
            TokenKind.Refresh => new SoraCredential(Token: null) { RefreshToken = token },
            _ => new SoraCredential(token),
        };
    }

    // An access token is a signed JWT (RFC 7515: three parts) or opaque, the web page's session an encrypted one
    // (RFC 7516: five parts); OpenAI's refresh tokens begin with rt_.
    private static TokenKind Guess(string token) => token switch
    {
        _ when token.StartsWith("rt_", StringComparison.Ordinal) => TokenKind.Refresh,
        _ when token.StartsWith("eyJ", StringComparison.Ordinal) && token.Count(letter => letter == '.') == 4 => TokenKind.Session,
        _ => TokenKind.Access,
    };

    private static bool IsOfTokens(char letter) => letter is > ' ' and <= '~' && !Foreign.Contains(letter, StringComparison.Ordinal);
}
