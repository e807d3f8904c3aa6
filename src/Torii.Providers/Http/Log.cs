using Microsoft.Extensions.Logging;

namespace Torii.Providers.Http;

/// <summary>What calls say. Paths go without their queries, which may hold secrets.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 3201,
        EventName = "UpstreamCalled",
        Level = LogLevel.Debug,
        Message = "{Method} {Path} through {Egress}: {Outcome} in {Milliseconds:F1} ms",
        SkipEnabledCheck = true)]
    public static partial void Called(this ILogger logger, string method, string path, string egress, string outcome, double milliseconds);

    [LoggerMessage(
        EventId = 3202,
        EventName = "ChallengeSolved",
        Level = LogLevel.Information,
        Message = "The solver passed the challenge page of {Host} for {Egress} in {Seconds:F1} s")]
    public static partial void Solved(this ILogger logger, string egress, string host, double seconds);

    [LoggerMessage(
        EventId = 3203,
        EventName = "ChallengeNotSolved",
        Level = LogLevel.Warning,
        Message = "The solver did not pass the challenge page of {Host} for {Egress} in {Seconds:F1} s: {Why}")]
    public static partial void NotSolved(this ILogger logger, string egress, string host, double seconds, string? why);
}
