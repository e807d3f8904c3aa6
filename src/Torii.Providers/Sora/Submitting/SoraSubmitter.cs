using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Submitting;

/// <summary>Submits an image or a video, and tells apart what was taken, what was declined and what cannot be known.</summary>
internal sealed class SoraSubmitter(SoraBackend backend)
{
    /// <summary>Submits.</summary>
    public async Task<StepOutcome> SubmitAsync(SoraAccess access, SoraCall submission, CancellationToken cancellationToken)
    {
        using var outcome = await backend.CreateAsync(access, submission, cancellationToken);
        return outcome switch
        {
            CallOutcome.NotSent notSent => new StepOutcome.Refused(SoraRefusals.NotSent(notSent, access.Egress)),
            CallOutcome.Lost lost => new StepOutcome.Unknown(lost.Why),
            CallOutcome.Answered answer when SoraId.Read(answer) is { } task => new StepOutcome.Accepted(task),
            CallOutcome.Answered answer when SoraRefusals.Stated(answer, access) is { } refusal => new StepOutcome.Refused(refusal),
            CallOutcome.Answered answer => new StepOutcome.Unknown(SoraRefusals.TextOf(answer, access)),
            _ => new StepOutcome.Unknown("the answer is too long"),
        };
    }
}
