using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Folds the outcomes of calls into those of steps.</summary>
internal static class SoraStepEnd
{
    /// <summary>
    /// The end of a step without a result: lost on the way, so that it may be sent again, or refused. A server that failed
    /// may be past that a moment later: to ask it again costs less than to begin the attempt anew. That it fails at what one
    /// client has sent does not mean that it is away for all.
    /// </summary>
    public static StepOutcome OfRepeatable(CallOutcome outcome, SoraAccess access) => outcome switch
    {
        CallOutcome.Lost lost => new StepOutcome.Unknown(lost.Why),
        CallOutcome.Answered { Status: 408 or >= 500 } answer when SoraRefusals.Stated(answer, access) is null =>
            new StepOutcome.Unknown(SoraRefusals.TextOf(answer, access)) { Cause = Cause.ServerError },
        _ => new StepOutcome.Refused(SoraRefusals.Of(outcome, access)),
    };

    /// <summary>As <see cref="OfRepeatable"/>, for a question that never varies: if it is found invalid, the fault is not the client's.</summary>
    public static StepOutcome OfQuestion(CallOutcome outcome, SoraAccess access) =>
        OfRepeatable(outcome, access) switch
        {
            StepOutcome.Refused { Refusal: { Cause: Cause.InvalidRequest } refusal } =>
                new StepOutcome.Refused(refusal with { Cause = Cause.BadAnswer }),
            var end => end,
        };

    /// <summary>As <see cref="OfRepeatable"/>, for an upload: what stands in its way may stand in the way of uploads only.</summary>
    public static StepOutcome OfUpload(CallOutcome outcome, SoraAccess access) => outcome switch
    {
        CallOutcome.NotSent notSent => new StepOutcome.Refused(SoraRefusals.NotSent(notSent, access.UploadEgress) with { Egress = access.UploadEgress.Name }),
        _ => OfRepeatable(outcome, access) switch
        {
            StepOutcome.Refused { Refusal: var refusal } => new StepOutcome.Refused(refusal with { Egress = access.UploadEgress.Name }),
            var end => end,
        },
    };

    /// <summary>The input that a step needs is not there.</summary>
    public static StepOutcome.Refused Gone(string what) => new(new Refusal(Cause.Internal, $"{what} is no longer kept"));

    /// <summary>The request cannot be put to the backend.</summary>
    public static StepOutcome.Refused Invalid(string why) => new(new Refusal(Cause.InvalidRequest, why));

    /// <summary>The backend's answer says less than it must.</summary>
    public static StepOutcome.Refused BadAnswer(string why) => new(new Refusal(Cause.BadAnswer, why));
}
