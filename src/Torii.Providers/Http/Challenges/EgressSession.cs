using System.Net.Http.Headers;

namespace Torii.Providers.Http.Challenges;

/// <summary>
/// The cookies that a site gave to a browser and the user agent that it gave them to. They hold only together, and only
/// through the egress they were got through.
/// </summary>
/// <param name="cookie">A Cookie header; null for none.</param>
/// <param name="userAgent">A user agent; null to keep each call's own.</param>
internal sealed class EgressSession(string? cookie, string? userAgent)
{
    /// <summary>Makes a request one of this session.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="ownCookie">The Cookie header that the request came with; null for none.</param>
    public void PutOn(HttpRequestHeaders headers, string? ownCookie)
    {
        if (cookie is not null)
        {
            headers.Remove("Cookie");
            headers.TryAddWithoutValidation("Cookie", CookieHeader.Merge(ownCookie, cookie));
        }

        if (userAgent is not null && (!headers.NonValidated.TryGetValues("User-Agent", out var own) || own.ToString() != userAgent))
        {
            headers.Remove("User-Agent");
            headers.TryAddWithoutValidation("User-Agent", userAgent);
            RemoveHints(headers);
        }
    }

    // They describe another browser now, which is what gives a caller away; not every browser sends them.
    private static void RemoveHints(HttpRequestHeaders headers)
    {
        string[] hints = [.. headers.NonValidated.Select(header => header.Key).Where(name => name.StartsWith("sec-ch-ua", StringComparison.OrdinalIgnoreCase))];
        foreach (var hint in hints)
        {
            headers.Remove(hint);
        }
    }
}
