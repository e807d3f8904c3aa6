using System.Text.Json;

namespace Torii.Providers.Http.Challenges;

/// <summary>What a solver said.</summary>
internal abstract record SolverAnswer
{
    /// <summary>More than a site has reason to set: a header longer than this is what servers refuse. In characters.</summary>
    private const int LongestCookie = 8192;

    private SolverAnswer()
    {
    }

    /// <summary>
    /// Reads <c>{"status": "ok", "solution": {"userAgent", "cookies": [{"name", "value", "domain"}]}}</c>. Cookies that belong
    /// to another host than <paramref name="host"/>, or that could not stand in a header, are left out.
    /// </summary>
    public static SolverAnswer Read(ReadOnlyMemory<byte> json, string host)
    {
        using var document = JsonReading.Parse(json);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } answer)
        {
            return new Failed("its answer is no JSON object");
        }

        if (answer.Text("status"u8) != "ok")
        {
            return new Failed(answer.Text("message"u8) ?? "it failed without a message");
        }

        var solution = answer.Member("solution"u8);
        if (solution?.Text("userAgent"u8) is not { } userAgent || !HeaderText.IsSafe(userAgent))
        {
            return new Failed("its answer has no user agent that could be used");
        }

        var cookie = string.Join("; ", CookiesIn(solution.Value, host));
        return cookie.Length is > 0 and <= LongestCookie
            ? new Solved(new EgressSession(cookie, userAgent))
            : new Failed(cookie.Length == 0 ? "its answer has no cookie that could be used" : "its cookies are too long");
    }

    private static IEnumerable<string> CookiesIn(JsonElement solution, string host) =>
        solution.Member("cookies"u8) is { ValueKind: JsonValueKind.Array } cookies
            ? cookies.EnumerateArray().Where(cookie => BelongsTo(host, cookie.Text("domain"u8))).Select(PairIn).OfType<string>()
            : [];

    private static string? PairIn(JsonElement cookie) => CookieHeader.PairOf(cookie.Text("name"u8), cookie.Text("value"u8) ?? string.Empty);

    // RFC 6265, 5.1.3. A cookie without a domain is the host's that was asked for.
    private static bool BelongsTo(string host, string? domain)
    {
        var bare = domain?.TrimStart('.');
        return bare is null
            || string.Equals(host, bare, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + bare, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>It passed the page.</summary>
    public sealed record Solved(EgressSession Session) : SolverAnswer;

    /// <summary>It did not.</summary>
    /// <param name="Why">The solver's words or ours; not yet fit for a log.</param>
    public sealed record Failed(string Why) : SolverAnswer;
}
