using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Routing.StandIns;

/// <summary>Where a target cannot change a video, it makes one anew: of the earlier words and the change, from the earlier first frame on.</summary>
internal sealed class RemixStandIn(AccountPool accounts, KeptResults results, Stills stills) : EarlierVideoStandIn(accounts, results, stills)
{
    /// <inheritdoc />
    protected override Adjustment StandingIn { get; } = new(
        "remix",
        "a change of the earlier video",
        "a new video from its first frame",
        "The upstream cannot change a video, so it makes one anew of the earlier prompt and the change, beginning with the first frame.");

    /// <inheritdoc />
    protected override string Param => "remix_target_id";

    /// <inheritdoc />
    protected override Source? Named(GenerationRequest request) => request.Remix;

    /// <inheritdoc />
    protected override KnownSource? Known(Ingredients ingredients) => ingredients.Remix;

    /// <inheritdoc />
    protected override Continuation Ability(Abilities abilities) => abilities.Remix;

    /// <inheritdoc />
    protected override GenerationRequest ByTask(GenerationRequest request, string task) => request with { Remix = request.Remix! with { Task = task } };

    /// <inheritdoc />
    protected override ValueTask<StillOutcome> StillAsync(string video, CancellationToken cancellationToken) => Stills.FirstAsync(video, cancellationToken);

    /// <inheritdoc />
    protected override GenerationRequest Anew(GenerationRequest request, GenerationRequest earlier, string still) =>
        request with { Prompt = Told(earlier.Prompt, request.Prompt), Style = request.Style ?? earlier.Style, Images = [still], Remix = null };

    private static string Told(string earlier, string change) =>
        string.IsNullOrWhiteSpace(change) ? earlier
        : string.IsNullOrWhiteSpace(earlier) ? change
        : $"{earlier}\n\nMake this once more, from the same first picture on, but with this changed: {change}";
}
