using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Routing.StandIns;

/// <summary>Where a target cannot go on with a video, it makes a new one from the last frame on, which is joined to the earlier one when it is there.</summary>
internal sealed class ExtensionStandIn(AccountPool accounts, KeptResults results, Stills stills) : EarlierVideoStandIn(accounts, results, stills)
{
    /// <inheritdoc />
    protected override Adjustment StandingIn { get; } = new(
        "extension",
        "the earlier video going on",
        "a new video from its last frame, joined to it",
        "The upstream cannot go on with a video, so the next part begins with the last frame, and both are joined here.")
    {
        IsToBeJoined = true,
    };

    /// <inheritdoc />
    protected override string Param => "prompt";

    /// <summary>Whether it has stood in for a generation: its result is the next part alone, and is to be joined to the earlier video.</summary>
    public static bool HasStoodIn(Generation generation) =>
        generation.Request.Extends is not null && generation.Adjustments.Any(adjustment => adjustment.IsToBeJoined);

    /// <inheritdoc />
    protected override Source? Named(GenerationRequest request) => request.Extends;

    /// <inheritdoc />
    protected override KnownSource? Known(Ingredients ingredients) => ingredients.Extends;

    /// <inheritdoc />
    protected override Continuation Ability(Abilities abilities) => abilities.Extension;

    /// <inheritdoc />
    protected override GenerationRequest ByTask(GenerationRequest request, string task) => request with { Extends = request.Extends! with { Task = task } };

    /// <inheritdoc />
    protected override ValueTask<StillOutcome> StillAsync(string video, CancellationToken cancellationToken) => Stills.LastAsync(video, cancellationToken);

    /// <inheritdoc />
    protected override GenerationRequest Anew(GenerationRequest request, GenerationRequest earlier, string still) =>
        request with { Prompt = $"Go on from this picture without a cut, in the same light, look and movement: {request.Prompt}", Images = [still], Extends = null };
}
