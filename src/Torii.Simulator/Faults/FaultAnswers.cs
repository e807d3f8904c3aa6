using System.Globalization;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Faults;

/// <summary>What is answered in place of a call.</summary>
internal static class FaultAnswers
{
    private const string ChallengePage =
        """
        <!DOCTYPE html>
        <html lang="en-US"><head><title>Just a moment...</title></head>
        <body><noscript>Enable JavaScript and cookies to continue</noscript>
        <script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>
        """;

    private const string Page = "<!DOCTYPE html>\n<html><head><title>Sora</title></head><body><p>This is not JSON.</p></body></html>\n";

    /// <summary>The answer of a fault of this kind; null for the kinds that let the call have its own.</summary>
    public static Answer? Of(Fault fault) => fault.Kind switch
    {
        FaultKind.Unauthorized => Answer.Unauthorized(),
        FaultKind.RateLimit => RateLimit(fault),
        FaultKind.HeavyLoad => Error(fault, 503, "We are under heavy load. Please try again later.", "server_error", null, "heavy_load"),
        FaultKind.Challenge => Answer.Page(fault.Status ?? 403, ChallengePage, ("server", "cloudflare"), ("cf-mitigated", "challenge")),
        FaultKind.ServerError => Error(fault, 500, "The server had an error.", "server_error", null, "server_error"),
        FaultKind.UnsupportedCountry =>
            Error(fault, 403, "Sora is not available in your country.", "request_forbidden", "ZZ", "unsupported_country_code"),
        FaultKind.Html => Answer.Page(fault.Status ?? 200, Page),
        FaultKind.WrongJson => Answer.RawJson("\"ok\""),
        _ => null,
    };

    private static Answer RateLimit(Fault fault)
    {
        var detail = new ErrorDetail("Too many requests.", "rate_limit_error", null, "rate_limit_exceeded");
        return fault.RetryAfter is { } seconds
            ? Answer.Error(fault.Status ?? 429, detail, ("retry-after", seconds.ToString(CultureInfo.InvariantCulture)))
            : Answer.Error(fault.Status ?? 429, detail);
    }

    private static Answer Error(Fault fault, int status, string message, string type, string? param, string code) =>
        Answer.Error(fault.Status ?? status, new(message, type, param, code));
}
