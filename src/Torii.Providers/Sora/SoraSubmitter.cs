using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Submits an image or a video, and tells apart what was taken, what was declined and what cannot be known.</summary>
internal sealed class SoraSubmitter(SoraBackend backend)
{
    /// <summary>Submits <paramref name="request"/> with the pictures uploaded before.</summary>
    public async Task<StepOutcome> SubmitAsync(
        SoraAccess access,
        GenerationRequest request,
        IReadOnlyList<string> uploads,
        CancellationToken cancellationToken)
    {
        var body = SoraBodies.Write(request, uploads);
        using var outcome = await backend.CreateAsync(access, request.Kind, body, cancellationToken);
        if (!DislikesSentinel(outcome))
        {
            return Fold(outcome, access);
        }

        // Declined for the sentinel alone, so nothing was started: another one, once.
        using var second = await backend.CreateAsync(access, request.Kind, body, cancellationToken);
        return Fold(second, access);
    }

    private static bool DislikesSentinel(CallOutcome outcome) =>
        outcome is CallOutcome.Answered { Status: 400 } answer
        && SoraError.Read(answer.Body.Bytes) is { } error
        && SoraCodes.SpeaksOfSentinel(error);

    private static StepOutcome Fold(CallOutcome outcome, SoraAccess access) => outcome switch
    {
        CallOutcome.NotSent notSent => new StepOutcome.Refused(SoraRefusals.NotSent(notSent, access)),
        CallOutcome.Lost lost => new StepOutcome.Unknown(lost.Why),
        CallOutcome.Answered answer when SoraId.Read(answer) is { } task => new StepOutcome.Accepted(task),
        CallOutcome.Answered answer when SoraRefusals.Stated(answer, access) is { } refusal => new StepOutcome.Refused(refusal),
        CallOutcome.Answered answer => new StepOutcome.Unknown(SoraRefusals.TextOf(answer, access)),
        _ => new StepOutcome.Unknown("the answer is too long"),
    };
}
