using System.Globalization;
using Torii.Simulator.Challenges;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Faults;

/// <summary>What is answered in place of a call.</summary>
internal static class FaultAnswers
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Sora</title></head><body><p>This is not JSON.</p></body></html>\n";

    /// <summary>The answer of a fault of this kind; null for the kinds that let the call have its own.</summary>
    public static Answer? Of(Fault fault) => fault.Kind switch
    {
        FaultKind.Unauthorized => Answer.Unauthorized(),
        FaultKind.RateLimit => RateLimit(fault),
        FaultKind.HeavyLoad => Error(fault, 503, "We are under heavy load. Please try again later.", "server_error", null, "heavy_load"),
        FaultKind.Challenge => ChallengePage.Answer(fault.Status ?? 403),
        FaultKind.ServerError => Error(fault, 500, "The server had an error.", "server_error", null, "server_error"),
        FaultKind.UnsupportedCountry => Answer.UnsupportedCountry(fault.Status ?? 403, "ZZ"),
        FaultKind.ContentRefused => Error(fault, 400, EndReasons.Violation, "invalid_request_error", "prompt", "content_policy_violation"),
        FaultKind.TooManyTasks => Answer.TooManyTasks(fault.Status ?? 429),
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
