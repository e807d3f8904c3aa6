using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Characters;

/// <summary>Asks how far the backend is with a recording. How long that may go on is the generation's own deadline to say.</summary>
internal sealed class CameoWatch(SoraBackend backend)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Looks once.</summary>
    /// <param name="access">The account.</param>
    /// <param name="cameo">The recording.</param>
    /// <param name="name">What people are to read as the character's name; null for what the backend proposes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<StepOutcome> LookAsync(SoraAccess access, string cameo, string? name, CancellationToken cancellationToken)
    {
        using var outcome = await backend.PollAsync(access, $"project_y/cameos/in_progress/{Uri.EscapeDataString(cameo)}", cancellationToken);
        if (outcome is not CallOutcome.Answered { Succeeded: true } answer || CameoProgress.Read(answer.Body.Bytes) is not { } progress)
        {
            return SoraStepEnd.OfQuestion(outcome, access);
        }

        return progress switch
        {
            CameoProgress.Found found => new StepOutcome.Done((name is null ? found.Sheet : found.Sheet with { DisplayName = name }).ToDocument()),
            CameoProgress.Failed failed => new StepOutcome.Refused(RefusalOf(failed, access)),
            CameoProgress.Bare => SoraStepEnd.Invalid("no picture was found in the recording"),
            _ => new StepOutcome.Waiting(Pause),
        };
    }

    // Whether a recording can be used is the recording's matter: no account is to blame, and none would do better.
    private static Refusal RefusalOf(CameoProgress.Failed failed, SoraAccess access) => new(
        failed.Why is not null && SoraCodes.SpeaksOfContent(failed.Why) ? Cause.Content : Cause.InvalidRequest,
        SafeText.Of(failed.Why, access.Token));
}
