namespace Torii.Providers.Http.Challenges;

/// <summary>
/// Knows the pages that Cloudflare puts before a site when it doubts the caller. The site itself has not seen the request.
/// </summary>
internal static class ChallengePage
{
    /// <summary>How far into a page its marks are looked for, in bytes.</summary>
    private const int Searched = 16 * 1024;

    /// <summary>Whether an answer is such a page.</summary>
    /// <param name="status">Its status: 403, 429 and 503 are the ones in use.</param>
    /// <param name="mitigated">Whether it bears the header <c>cf-mitigated</c>, which says so outright.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="body">Its bytes.</param>
    public static bool IsOne(int status, bool mitigated, string? contentType, ReadOnlySpan<byte> body)
    {
        if (status is not (403 or 429 or 503))
        {
            return false;
        }

        return mitigated || (contentType == "text/html" && IsMarked(body[..Math.Min(body.Length, Searched)]));
    }

    private static bool IsMarked(ReadOnlySpan<byte> page) =>
        page.IndexOf("challenge-platform"u8) >= 0
        || page.IndexOf("cf-chl"u8) >= 0
        || page.IndexOf("cf_chl"u8) >= 0
        || page.IndexOf("Just a moment..."u8) >= 0
        || page.IndexOf("Attention Required! | Cloudflare"u8) >= 0;
}
