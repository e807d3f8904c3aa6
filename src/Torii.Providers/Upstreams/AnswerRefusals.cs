using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>Folds what upstreams answer when they decline into our causes, by error code, words and status.</summary>
internal static class AnswerRefusals
{
    /// <summary>Why a call gave nothing. The account's key is not in it, whatever the upstream repeats.</summary>
    public static Refusal Of(CallOutcome outcome, AccountAccess access) => outcome switch
    {
        CallOutcome.Answered { Challenge: true } challenge => new Refusal(Cause.Challenge, RetryAfter: challenge.RetryAfter),
        CallOutcome.Answered answer => Of(answer, access),
        CallOutcome.TooLong => new Refusal(Cause.BadAnswer, "the answer is too long"),
        CallOutcome.NotSent notSent => new Refusal(access.Egress.Proxy is null ? Cause.Unavailable : Cause.Egress, notSent.Why),
        CallOutcome.Lost lost => new Refusal(Cause.Unavailable, lost.Why),
        _ => new Refusal(Cause.BadAnswer),
    };

    /// <summary>
    /// As <see cref="Of(CallOutcome, AccountAccess)"/> for a question that never varies and asks for no model: if it is found
    /// invalid, or nothing is found, the fault is neither the client's nor the target's.
    /// </summary>
    public static Refusal OfQuestion(CallOutcome outcome, AccountAccess access)
    {
        var refusal = Of(outcome, access);
        return refusal.Cause is Cause.InvalidRequest or Cause.Content or Cause.NotFound ? refusal with { Cause = Cause.BadAnswer } : refusal;
    }

    /// <summary>Why a task that was taken came to nothing: for its content, or for reasons of the upstream's own.</summary>
    /// <param name="error">What the upstream says; null where it says nothing.</param>
    /// <param name="access">The account.</param>
    public static Refusal OfTask(AnswerError? error, AccountAccess access)
    {
        var content = error is not null && (AnswerCodes.CauseOf(error) == Cause.Content || AnswerCodes.SpeaksOfContent(error));
        return new Refusal(content ? Cause.Content : Cause.TaskFailed, WordsOf(error, access));
    }

    /// <summary>What an answer says of itself, for the timeline.</summary>
    public static string TextOf(CallOutcome.Answered answer, AccountAccess access) =>
        WordsOf(AnswerError.Read(answer.Body.Bytes), access) ?? $"HTTP {answer.Status}";

    /// <summary>Whether it is a page: it comes from somebody on the way then, or from a server that is none of this kind.</summary>
    public static bool IsPage(CallOutcome.Answered answer) =>
        answer.ContentType == "text/html" || answer.Body.Bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static Refusal Of(CallOutcome.Answered answer, AccountAccess access)
    {
        var error = AnswerError.Read(answer.Body.Bytes);
        return new Refusal(CauseOf(answer, error), WordsOf(error, access) ?? $"HTTP {answer.Status}", answer.RetryAfter);
    }

    private static Cause CauseOf(CallOutcome.Answered answer, AnswerError? error) => answer.Status switch
    {
        < 400 => Cause.BadAnswer,
        < 500 => error is null ? ByStatus(answer) : AnswerCodes.CauseOf(error) ?? ByWords(answer.Status, error),
        503 or 529 => answer.Status == 529 || (error is not null && AnswerCodes.SpeaksOfLoad(error)) ? Cause.HeavyLoad : Cause.Unavailable,
        500 or 501 when error is not null => Cause.ServerError,

        // Who stands before the upstream and does not reach it.
        _ => Cause.Unavailable,
    };

    private static Cause ByWords(int status, AnswerError error) => status switch
    {
        401 => Cause.Unauthorized,
        402 => Cause.Quota,
        407 => Cause.Egress,
        408 => Cause.Unavailable,
        429 when AnswerCodes.SpeaksOfQuota(error) => Cause.Quota,
        429 => AnswerCodes.SpeaksOfTasksAtOnce(error) ? Cause.TooManyAtOnce : Cause.RateLimit,
        _ when AnswerCodes.SpeaksOfContent(error) => Cause.Content,
        403 => AnswerCodes.SpeaksOfQuota(error) ? Cause.Quota : Cause.PlanRequired,
        404 or 405 or 410 => MissingModel.IsAboutTheRequest(error) ? Cause.InvalidRequest : Cause.NotFound,
        _ => MissingModel.IsIn(error) ? Cause.NotFound : Cause.InvalidRequest,
    };

    // Without a word of its own. A page comes from somebody on the way, who knows nothing of plans, models and requests.
    private static Cause ByStatus(CallOutcome.Answered answer) => answer.Status switch
    {
        401 => Cause.Unauthorized,
        402 => Cause.Quota,
        407 => Cause.Egress,
        408 => Cause.Unavailable,
        429 => Cause.RateLimit,
        _ when IsPage(answer) => Cause.BadAnswer,
        403 => Cause.PlanRequired,
        404 or 405 or 410 => Cause.NotFound,
        _ => Cause.InvalidRequest,
    };

    private static string? WordsOf(AnswerError? error, AccountAccess access)
    {
        var key = ApiKey.Parse(access.Credential)?.Key;
        return SafeText.Of(error?.Message, key) ?? SafeText.Of(error?.Code, key) ?? SafeText.Of(error?.Type, key);
    }
}
