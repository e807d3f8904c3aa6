namespace Torii.WebConsole;

/// <summary>What the console's answers tell the browser to refuse.</summary>
internal static class ConsoleHeaders
{
    /// <summary>For a file that a page loads; no more than it needs, since a page loads some thirty.</summary>
    public static void SetForFile(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>For a page.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="nonce">Under which the page may add styles; null for one that adds none.</param>
    public static void SetForPage(HttpResponse response, string? nonce)
    {
        SetForFile(response);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce is null ? "'self'" : $"'self' 'nonce-{nonce}'");
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    // data: and blob: are pictures and videos that the operator is about to send, and thumbnails drawn in the page.
    private static string Policy(string styles) =>
        $"default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' data: blob:; media-src 'self' blob:; " +
        "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
