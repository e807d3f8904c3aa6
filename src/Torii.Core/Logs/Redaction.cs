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

    /// <summary>A path without the keys that stand in it. Most have none, and need not be searched thoroughly.</summary>
    public static string OfPath(string path) =>
        path.Contains("media", StringComparison.OrdinalIgnoreCase) || path.Contains("callbacks", StringComparison.OrdinalIgnoreCase)
            ? Links().Replace(path, $"${{name}}{Hidden}")
            : path;

    /// <summary>The text without what is secret or Base64, cut to <see cref="Longest"/>.</summary>
    public static string Of(string text)
    {
        var safe = Quoted().Replace(text, $"${{name}}${{quote}}{Hidden}${{quote}}");
        safe = Fields().Replace(safe, $"${{name}}\"{Hidden}\"");
        safe = Links().Replace(safe, $"${{name}}{Hidden}");
        safe = Pairs().Replace(safe, $"${{name}}{Hidden}");
        safe = Schemes().Replace(safe, $"${{scheme}} {Hidden}");
        safe = Tokens().Replace(safe, Hidden);
        safe = Base64().Replace(safe, static found => $"(Base64, {found.Length} characters)");
        return safe.Length > Longest ? safe[..Longest] + "…" : safe;
    }

    [GeneratedRegex("""(data:[\w.+/-]+(;[\w=.-]+)*;base64,)?[A-Za-z0-9+/_-]{256,}={0,2}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Base64();

    // A member whose name speaks of a secret, with a text for a value: numbers such as max_tokens stay.
    [GeneratedRegex("""(?<name>"[^"]{0,40}(token|secret|passw|api[-_]?key|authori[sz]ation|cookie|credential|session|signature|invit[a-z]*[-_]?code)[^"]{0,40}"\s*:\s*)"([^"\\]|\\.)*("|$)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Fields();

    // The same in JSON that is a text within JSON: its quotes are escaped, and those within its texts escaped twice.
    [GeneratedRegex("""(?<name>(\\"|\\u0022)[^"\\]{0,40}(token|secret|passw|api[-_]?key|authori[sz]ation|cookie|credential|session|signature|invit[a-z]*[-_]?code)[^"\\]{0,40}(\\"|\\u0022)\s*:\s*)(?<quote>\\"|\\u0022)([^"\\]|\\\\([^"\\]|\\\\|\\"))*(\\"|\\u0022|$)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    // Links to media and addresses of callbacks, ours and those of another Torii: what follows their first segment opens them.
    [GeneratedRegex("""(?<name>(\\?/|%2F)(media|callbacks)(\\?/|%2F)[^/\s"'\\?&]+(\\?/|%2F))[^\s"'<>?#&\\)\]]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    // Signed links and forms.
    [GeneratedRegex("""(?<name>\b(sig|signature|token|access_token|refresh_token|id_token|code|key|api_key|secret|client_secret|password|credential|x-amz-[a-z-]+|x-goog-[a-z-]+)=)[^&\s"'<>]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pairs();

    [GeneratedRegex("""(?<scheme>\b(Bearer|Basic))\s+[^\s"',]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Schemes();

    // Keys and JSON Web Tokens are known by how they begin.
    [GeneratedRegex("""\b(sk-|rt_|sess-|eyJ)[A-Za-z0-9_.-]{8,}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}
