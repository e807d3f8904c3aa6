using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;

namespace Torii.Core.Routing.StandIns;

/// <summary>
/// A character that is made from an earlier generation: a target that does not know that generation by name gets its video,
/// which makes the same character. A target that makes none has them kept here, as a still of their video.
/// </summary>
internal sealed class CharacterSourceStandIn(KeptResults results, Stills stills) : IStandIn
{
    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients) =>
        way.Request.CharacterSource is not null && !IsKnownThere(way.Target, ingredients) && ingredients.CharacterSource is not { Request.Kind: GenerationKind.Video }
            ? new StandInVerdict.Impossible("makes characters only of videos that are sent, or that were made here", "prompt")
            : way.Request.Kind == GenerationKind.Character && !way.Target.Abilities.Characters && !stills.CanTake
            ? new StandInVerdict.Impossible($"makes no characters, so that they are kept as pictures, and this server {StillRefusals.NoTool}", "model")
            : new StandInVerdict.NotNeeded();

    /// <inheritdoc />
    public async ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken)
    {
        if (request.CharacterSource is null || IsKnownThere(target, ingredients))
        {
            return new StandInOutcome.Written(request);
        }

        return ingredients.CharacterSource is { Request.Kind: GenerationKind.Video } source && await results.VideoAsync(source.GenerationId, cancellationToken) is { } video
            ? new StandInOutcome.Written(target.Abilities.Characters ? request with { CharacterVideo = video, CharacterSource = null } : request with { SourceVideo = video })
            : new StandInOutcome.Failed("the video that the character is made from is not here any more");
    }

    // What is none of ours only its own upstream may know.
    private static bool IsKnownThere(Target target, Ingredients ingredients) =>
        target.Abilities.Characters && (ingredients.CharacterSource is not { } source || Target.UpstreamOf(source.Target) == target.Upstream);
}
