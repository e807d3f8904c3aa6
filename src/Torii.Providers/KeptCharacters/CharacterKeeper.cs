using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.KeptCharacters;

/// <summary>
/// Makes characters where the upstream makes none but takes pictures to see what somebody looks like: a still of the video,
/// under a name of our own. No upstream is asked, and none has anything of it.
/// </summary>
internal sealed class CharacterKeeper(IFrames frames) : IRemoval
{
    /// <summary>What our names of characters begin with.</summary>
    public const string Mark = "kept_";

    private static readonly Refusal NoVideo = new(Cause.InvalidRequest, "a character is kept as a picture from a video, and there is no video");

    /// <summary>The one step that makes a character.</summary>
    public static StepPlan Step { get; } = new("keep", StepClass.Repeatable, Submits: true);

    /// <summary>Makes it. The video of the client's own goes before one of ours.</summary>
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        if ((run.Request.CharacterVideo ?? run.Request.SourceVideo) is not { } video)
        {
            return new StepOutcome.Refused(NoVideo);
        }

        var outcome = await frames.FirstAsync(video, cancellationToken);
        if (outcome is not StillOutcome.Taken { Still: var picture })
        {
            return new StepOutcome.Refused(StillRefusals.Of(outcome, "the character's video"));
        }

        var username = KeptName.For(run.Request.CharacterName);
        var card = new CharacterCard
        {
            Username = username,
            DisplayName = SafeText.Of(run.Request.CharacterName) ?? username,
            CharacterId = KeptName.New(),
            CameoId = KeptName.New(),
        };
        return new StepOutcome.Finished(new Output.Character(card) { Picture = picture }) { Cost = 0 };
    }

    /// <inheritdoc />
    public Task<RemovalOutcome> RemoveLeftoversAsync(AccountAccess access, GenerationRequest request, IReadOnlyList<Step> steps, CancellationToken cancellationToken) =>
        Task.FromResult<RemovalOutcome>(new RemovalOutcome.Removed());

    /// <inheritdoc />
    public Task<RemovalOutcome> RemoveCharacterAsync(AccountAccess access, string characterId, CancellationToken cancellationToken) =>
        Task.FromResult<RemovalOutcome>(new RemovalOutcome.Removed());
}
