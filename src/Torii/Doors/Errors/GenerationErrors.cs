using Torii.Core.Generations;

namespace Torii.Doors.Errors;

/// <summary>What clients see of a generation that ended without a result.</summary>
internal static class GenerationErrors
{
    /// <summary>The error of a failed or cancelled generation.</summary>
    public static ApiError Of(Generation generation)
    {
        if (generation.Cause is not { } cause)
        {
            return ApiError.Invalid("cancelled", "It was cancelled.");
        }

        var rule = CauseTable.Of(cause);
        var message = generation.Message ?? rule.Text;
        return cause switch
        {
            Cause.Content or Cause.InvalidRequest => ApiError.Invalid(rule.Code, message, "prompt"),
            Cause.NoCapacity => Busy(StatusCodes.Status503ServiceUnavailable, rule.Code, message),
            Cause.RateLimit or Cause.Quota => new ApiError(StatusCodes.Status429TooManyRequests, "rate_limit_error", rule.Code, message) { RetryAfter = TimeSpan.FromSeconds(60) },
            Cause.TimedOut => Busy(StatusCodes.Status504GatewayTimeout, rule.Code, message),
            Cause.Internal => ApiError.Internal,
            _ => Busy(StatusCodes.Status502BadGateway, rule.Code, message),
        };
    }

    private static ApiError Busy(int status, string code, string message) =>
        new(status, "server_error", code, message) { RetryAfter = TimeSpan.FromSeconds(30) };
}
