using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Doors.Errors;

/// <summary>What clients see of what an upstream has not done.</summary>
internal static class GenerationErrors
{
    /// <summary>The error of a failed or cancelled generation.</summary>
    public static ApiError Of(Generation generation) => generation.Cause is { } cause
        ? Of(cause, generation.Message ?? CauseTable.Of(cause).Text, "prompt")
        : Cancelled;

    /// <summary>The error of one that its client has called off.</summary>
    public static ApiError Cancelled { get; } = ApiError.Invalid("cancelled", "It was cancelled.");

    /// <summary>The error of something else that an upstream declined.</summary>
    public static ApiError Of(Refusal refusal) => Of(refusal.Cause, refusal.Message, param: null);

    private static ApiError Of(Cause cause, string message, string? param)
    {
        var rule = CauseTable.Of(cause);
        return cause switch
        {
            Cause.Content or Cause.InvalidRequest => ApiError.Invalid(rule.Code, message, param),
            Cause.NoCapacity => Busy(StatusCodes.Status503ServiceUnavailable, rule.Code, message),
            Cause.RateLimit or Cause.Quota or Cause.TooManyAtOnce => new ApiError(StatusCodes.Status429TooManyRequests, "rate_limit_error", rule.Code, message) { RetryAfter = TimeSpan.FromSeconds(60) },

            // The upstream may have made it, or has: made again, it would be paid for twice.
            Cause.SubmissionUnknown or Cause.ResultUnavailable or Cause.TaskLost => Busy(StatusCodes.Status502BadGateway, rule.Code, message) with { IsFinal = true },
            Cause.TimedOut => Busy(StatusCodes.Status504GatewayTimeout, rule.Code, message),
            Cause.Internal => ApiError.Internal,
            _ => Busy(StatusCodes.Status502BadGateway, rule.Code, message),
        };
    }

    private static ApiError Busy(int status, string code, string message) =>
        new(status, "server_error", code, message) { RetryAfter = TimeSpan.FromSeconds(30) };
}
