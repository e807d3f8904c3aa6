using Torii.Core.Work.Intaking;

namespace Torii.Doors.Errors;

/// <summary>What clients see of a request that intake turned away.</summary>
internal static class IntakeErrors
{
    /// <summary>The error.</summary>
    public static ApiError Of(IntakeOutcome.TurnedAway refusal) => refusal.Reason switch
    {
        IntakeRefusal.ModelNotAllowed => ApiError.Invalid("model_not_allowed", refusal.Message, refusal.Param, StatusCodes.Status403Forbidden),
        IntakeRefusal.InvalidRequest => ApiError.Invalid(refusal.Code ?? "invalid_request", refusal.Message, refusal.Param),
        IntakeRefusal.SourceNotFound => ApiError.NotFound(refusal.Code ?? "source_not_found", refusal.Message, refusal.Param),
        IntakeRefusal.NotExact or IntakeRefusal.NotOffered => ApiError.Invalid("unsupported_value", refusal.Message, refusal.Param),
        IntakeRefusal.KeyReused => ApiError.Conflict("idempotency_key_reused", refusal.Message),
        IntakeRefusal.TooManyRequests => Limit("rate_limit_exceeded", refusal),
        IntakeRefusal.QueueFull => Limit("queue_full", refusal),
        IntakeRefusal.OverBudget => new ApiError(StatusCodes.Status429TooManyRequests, "insufficient_quota", "budget_exceeded", refusal.Message)
        {
            // OpenAI's type for who has used up what he may. Asking again does not change that.
            IsFinal = true,
        },
        IntakeRefusal.NoAccount => new ApiError(StatusCodes.Status503ServiceUnavailable, "server_error", "no_account", refusal.Message)
        {
            Param = refusal.Param,
            RetryAfter = TimeSpan.FromSeconds(60),

            // Only the operator can change it: an SDK that asked again would let its user wait for the same answer.
            IsFinal = true,
        },
        IntakeRefusal.MediaGone => ApiError.Invalid("media_gone", refusal.Message, refusal.Param),
        _ => ApiError.Internal,
    };

    private static ApiError Limit(string code, IntakeOutcome.TurnedAway refusal) =>
        new(StatusCodes.Status429TooManyRequests, "rate_limit_error", code, refusal.Message) { RetryAfter = refusal.RetryAfter ?? TimeSpan.FromSeconds(10) };
}
