using System.Text.RegularExpressions;

namespace Torii.Core.Logs;

/// <summary>
/// Makes the beginning of a body fit to be kept: without keys and tokens, without Base64, and short. It may be cut anywhere,
/// so what is secret also ends where the text does.
/// </summary>
public static partial class Redaction
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int Longest = 8 * 1024;

    /// <summary>How much of a body is looked at, in bytes: more than is kept, as pictures in it become short.</summary>
    public const int Looked = 64 * 1024;

    private const string Hidden = "***";

    /// <summary>The text without what is secret or Base64, cut to <see cref="Longest"/>.</summary>
    public static string Of(string text)
    {
        var safe = Fields().Replace(text, $"${{name}}\"{Hidden}\"");
        safe = Pairs().Replace(safe, $"${{name}}{Hidden}");
        safe = Schemes().Replace(safe, $"${{scheme}} {Hidden}");
        safe = Tokens().Replace(safe, Hidden);
        safe = Base64().Replace(safe, static found => $"(Base64, {found.Length} characters)");
        return safe.Length > Longest ? safe[..Longest] + "…" : safe;
    }

    [GeneratedRegex("""(data:[\w.+/-]+(;[\w=.-]+)*;base64,)?[A-Za-z0-9+/_-]{256,}={0,2}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Base64();

    // A member whose name speaks of a secret, with a text for a value: numbers such as max_tokens stay.
    [GeneratedRegex("""(?<name>"[^"]{0,40}(token|secret|passw|api[-_]?key|authori[sz]ation|cookie|credential|session|signature)[^"]{0,40}"\s*:\s*)"([^"\\]|\\.)*("|$)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Fields();

    // Signed links and forms.
    [GeneratedRegex("""(?<name>\b(sig|signature|token|access_token|refresh_token|id_token|code|key|api_key|secret|client_secret|password|credential|x-amz-[a-z-]+|x-goog-[a-z-]+)=)[^&\s"'<>]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pairs();

    [GeneratedRegex("""(?<scheme>\b(Bearer|Basic))\s+[^\s"',]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Schemes();

    // Keys and JSON Web Tokens are known by how they begin.
    [GeneratedRegex("""\b(sk-|rt_|sess-|eyJ)[A-Za-z0-9_.-]{8,}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}
