using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>Tells apart submissions that were surely not taken and those of which nobody can know.</summary>
internal static class SubmissionAnswers
{
    /// <summary>
    /// What an answer that accepts nothing means for a submission; null where the status says that it was taken. A server that
    /// failed may have failed after it took the work, so it counts as unknown, unless it says in its own words that it is not
    /// up to taking any.
    /// </summary>
    public static StepOutcome? Declined(CallOutcome outcome, AccountAccess access) => outcome switch
    {
        CallOutcome.Lost lost => new StepOutcome.Unknown(lost.Why),
        CallOutcome.TooLong => new StepOutcome.Unknown("the answer is too long"),
        CallOutcome.NotSent or CallOutcome.Answered { Challenge: true } => new StepOutcome.Refused(AnswerRefusals.Of(outcome, access)),
        CallOutcome.Answered { Status: >= 200 and < 300 } => null,
        CallOutcome.Answered answer when SaysNotTaken(answer) => new StepOutcome.Refused(AnswerRefusals.Of(answer, access)),
        CallOutcome.Answered answer => new StepOutcome.Unknown(AnswerRefusals.TextOf(answer, access)),
        _ => new StepOutcome.Unknown("the answer could not be read"),
    };

    /// <summary>
    /// As <see cref="Declined(CallOutcome, AccountAccess)"/> for a submission that may go out from an earlier task: where something
    /// is not found then, it is that and not the model, which is no reason to keep others from the target.
    /// </summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="access">The account.</param>
    /// <param name="source">The earlier task; null for none.</param>
    public static StepOutcome? Declined(CallOutcome outcome, AccountAccess access, string? source) => Declined(outcome, access) switch
    {
        StepOutcome.Refused { Refusal: { Cause: Cause.NotFound } refusal } when source is not null =>
            new StepOutcome.Refused(refusal with { Cause = Cause.InvalidRequest }),
        var declined => declined,
    };

    // 408 is left open: servers on the way send it for requests that they have passed on.
    private static bool SaysNotTaken(CallOutcome.Answered answer) => answer.Status switch
    {
        408 => false,
        < 500 => true,
        503 or 529 => AnswerError.Read(answer.Body.Bytes) is not null,
        _ => false,
    };
}
