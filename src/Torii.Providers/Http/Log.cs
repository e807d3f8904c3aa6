using Microsoft.Extensions.Logging;

namespace Torii.Providers.Http;

/// <summary>What calls say. Paths go without their queries, which may hold secrets.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 3000,
        EventName = "UpstreamCalled",
        Level = LogLevel.Debug,
        Message = "{Method} {Path} through {Egress}: {Outcome} in {Milliseconds:F1} ms",
        SkipEnabledCheck = true)]
    public static partial void Called(this ILogger logger, string method, string path, string egress, string outcome, double milliseconds);
}
