namespace Torii.Simulator.Protocol;

/// <summary>Reads what a caller shows.</summary>
internal static class Credentials
{
    private const string Scheme = "Bearer ";
    private const int ShortestSentinel = 10;
    private const int LongestSentinel = 20;

    /// <summary>The access token; null when there is none.</summary>
    public static string? Token(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count != 1 || !header[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = header[0]![Scheme.Length..].Trim();
        return token.Length == 0 || token.Contains(' ', StringComparison.Ordinal) ? null : token;
    }

    /// <summary>Whether there is one <c>openai-sentinel-token</c> of 10 to 20 letters and digits, as the backend reference has it.</summary>
    public static bool HasSentinel(HttpRequest request)
    {
        var header = request.Headers["openai-sentinel-token"];
        return header.Count == 1
            && header[0] is { Length: >= ShortestSentinel and <= LongestSentinel } sentinel
            && sentinel.All(char.IsAsciiLetterOrDigit);
    }
}
