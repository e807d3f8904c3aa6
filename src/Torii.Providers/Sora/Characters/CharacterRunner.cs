using Torii.Core.Providers;

namespace Torii.Providers.Sora.Characters;

/// <summary>Runs the steps that make a character.</summary>
internal sealed class CharacterRunner(CameoMaker cameos, CameoWatch watch, AvatarUploader avatars, CharacterMaker maker)
{
    /// <summary>Runs one of <see cref="CharacterSteps"/>.</summary>
    public Task<StepOutcome> RunAsync(SoraAccess access, StepRun run, CancellationToken cancellationToken) => run.Step.Name switch
    {
        CharacterSteps.Upload => BeginAsync(access, run, cancellationToken),
        CharacterSteps.Ready => watch.LookAsync(access, run.Earlier[CharacterSteps.Upload], run.Request.CharacterName, cancellationToken),
        CharacterSteps.Avatar => avatars.UploadAsync(
            run.Access,
            access,
            CameoSheet.Parse(run.Earlier[CharacterSteps.Ready]).AvatarLink,
            cancellationToken),
        CharacterSteps.Finalize => maker.MakeAsync(access, DraftOf(run), cancellationToken),
        CharacterSteps.Publish => maker.PublishAsync(access, DraftOf(run), run.Earlier[CharacterSteps.Finalize], cancellationToken),
        _ => throw new InvalidOperationException("Not a step of a character."),
    };

    // The video of the client's own goes before one of the upstream's.
    private async Task<StepOutcome> BeginAsync(SoraAccess access, StepRun run, CancellationToken cancellationToken)
    {
        if (run.Request.CharacterVideo is not { } media)
        {
            return await cameos.NameAsync(access, run.Request.CharacterSource!.Result!, cancellationToken);
        }

        await using var video = run.OpenInput(media);
        return video is null
            ? SoraStepEnd.Gone("the video that the character is made from")
            : await cameos.UploadAsync(access, video, cancellationToken);
    }

    private static CharacterDraft DraftOf(StepRun run) =>
        CharacterDraft.Of(run.Earlier) ?? throw new InvalidOperationException("The steps before have not been run.");
}
