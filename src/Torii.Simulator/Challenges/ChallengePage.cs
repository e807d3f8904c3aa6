using Torii.Simulator.Protocol;

namespace Torii.Simulator.Challenges;

/// <summary>The page that Cloudflare puts before a site, told from others by its header.</summary>
internal static class ChallengePage
{
    private const string Html =
        """
        <!DOCTYPE html>
        <html lang="en-US"><head><title>Just a moment...</title></head>
        <body><noscript>Enable JavaScript and cookies to continue</noscript>
        <script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>
        """;

    public static Answer Answer(int status = 403) =>
        Protocol.Answer.Page(status, Html, ("server", "cloudflare"), ("cf-mitigated", "challenge"));
}
