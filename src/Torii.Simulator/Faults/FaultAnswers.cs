using System.Globalization;
using Torii.Simulator.Challenges;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.Faults;

/// <summary>What is answered in place of a call.</summary>
internal static class FaultAnswers
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Sora</title></head><body><p>This is not JSON.</p></body></html>\n";

    /// <summary>Where the answer to a call breaks off.</summary>
    private const string BrokenJson = "{\"id\": \"video_01\", \"status\": \"que";

    /// <summary>The answer of a fault in the form of what is called; null for the kinds that let the call have its own.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="site">The upstream that is called; null for the backend.</param>
    public static Answer? Of(Fault fault, UpstreamSite? site) => site is null ? Of(fault) : Of(fault, site.Errors) ?? Of(fault);

    private static Answer.Text? Of(Fault fault, IErrorForm errors) => fault.Kind switch
    {
        FaultKind.Unauthorized => errors.Error(fault.Status ?? 401, "invalid_api_key", "The API key is missing or not valid."),
        FaultKind.RateLimit => Limited(fault, errors.Error(fault.Status ?? 429, "rate_limit_exceeded", "Too many requests.")),
        FaultKind.HeavyLoad => fault.Status is { } status
            ? errors.Error(status, "heavy_load", "The server is overloaded. Please try again later.")
            : errors.Overloaded(),
        FaultKind.ServerError => errors.Error(fault.Status ?? 500, "server_error", "The server had an error."),
        FaultKind.UnsupportedCountry => errors.Error(fault.Status ?? 403, "unsupported_country_region_territory", "Country not supported."),
        FaultKind.ContentRefused => errors.Refused(EndReasons.Violation),
        FaultKind.QuotaExceeded => errors.Error(fault.Status ?? 429, "insufficient_quota", "You have used up your current quota."),
        FaultKind.TooManyTasks => errors.Error(fault.Status ?? 429, "too_many_concurrent_tasks", "Too many concurrent tasks."),
        _ => null,
    };

    private static Answer? Of(Fault fault) => fault.Kind switch
    {
        FaultKind.Unauthorized => Answer.Unauthorized(),
        FaultKind.RateLimit => RateLimit(fault),
        FaultKind.HeavyLoad => Error(fault, 503, "We are under heavy load. Please try again later.", "server_error", null, "heavy_load"),
        FaultKind.Challenge => ChallengePage.Answer(fault.Status ?? 403),
        FaultKind.ServerError => Error(fault, 500, "The server had an error.", "server_error", null, "server_error"),
        FaultKind.UnsupportedCountry => Answer.UnsupportedCountry(fault.Status ?? 403, "ZZ"),
        FaultKind.ContentRefused => Error(fault, 400, EndReasons.Violation, "invalid_request_error", "prompt", "content_policy_violation"),
        FaultKind.QuotaExceeded => Answer.QuotaExceeded(),
        FaultKind.TooManyTasks => Answer.TooManyTasks(fault.Status ?? 429),
        FaultKind.Html => Answer.Page(fault.Status ?? 200, Page),
        FaultKind.MalformedJson => Answer.RawJson(BrokenJson),
        FaultKind.WrongJson => Answer.RawJson("\"ok\""),
        _ => null,
    };

    private static Answer RateLimit(Fault fault)
    {
        var detail = new ErrorDetail("Too many requests.", "rate_limit_error", null, "rate_limit_exceeded");
        return Limited(fault, Answer.Error(fault.Status ?? 429, detail));
    }

    private static Answer.Text Limited(Fault fault, Answer.Text answer) => fault.RetryAfter is { } seconds
        ? answer with { Headers = [("retry-after", seconds.ToString(CultureInfo.InvariantCulture))] }
        : answer;

    private static Answer Error(Fault fault, int status, string message, string type, string? param, string code) =>
        Answer.Error(fault.Status ?? status, new(message, type, param, code));
}
