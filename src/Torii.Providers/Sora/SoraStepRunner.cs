using Torii.Core.Providers;
using Torii.Providers.Sora.Characters;
using Torii.Providers.Sora.Prompts;
using Torii.Providers.Sora.Submitting;

namespace Torii.Providers.Sora;

/// <summary>Runs the steps of attempts.</summary>
internal sealed class SoraStepRunner(SoraUploader uploader, SoraSubmitter submitter, CharacterRunner characters, PromptEnhancer enhancer)
{
    /// <summary>Runs one of <see cref="SoraSteps"/>.</summary>
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        if (SoraObjections.To(run.Request) is { } objection)
        {
            return SoraStepEnd.Invalid(objection);
        }

        if (SoraAccess.Of(run.Access) is not { } access)
        {
            return new StepOutcome.Refused(SoraRefusals.NoToken);
        }

        return run.Step.Name switch
        {
            SoraSteps.Submit => await submitter.SubmitAsync(access, SubmissionOf(run), cancellationToken),
            SoraSteps.Enhance => await enhancer.EnhanceAsync(access, run.Request, cancellationToken),
            _ when CharacterSteps.Contains(run.Step.Name) => await characters.RunAsync(access, run, cancellationToken),
            _ => await UploadAsync(access, run, cancellationToken),
        };
    }

    private async Task<StepOutcome> UploadAsync(SoraAccess access, StepRun run, CancellationToken cancellationToken)
    {
        await using var input = run.OpenInput(SoraSteps.InputOf(run));
        return input is null
            ? SoraStepEnd.Gone("a picture to start from")
            : await uploader.UploadAsync(access, input, cancellationToken);
    }

    private static SoraCall SubmissionOf(StepRun run) =>
        SoraBodies.Write(run.Request, SoraSteps.UploadsOf(run), CharacterSteps.UsernameOf(run));
}
