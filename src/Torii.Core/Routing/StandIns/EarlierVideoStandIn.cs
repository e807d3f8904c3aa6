using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;

namespace Torii.Core.Routing.StandIns;

/// <summary>
/// What goes out from an earlier video: by whatever the target knows that by, or else as a new video that begins with a still
/// of it.
/// </summary>
internal abstract class EarlierVideoStandIn(AccountPool accounts, KeptResults results, Stills stills) : IStandIn
{
    private const string Video = "the earlier video";

    /// <summary>What is reported where a still stands in.</summary>
    protected abstract Adjustment StandingIn { get; }

    /// <summary>The field that names the video.</summary>
    protected abstract string Param { get; }

    /// <summary>What takes the still.</summary>
    protected Stills Stills { get; } = stills;

    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients) => DepartureOf(way.Request, way.Target, ingredients) switch
    {
        Departure.ByTask task => new StandInVerdict.Pinned(task.AccountId),
        Departure.ByStill when !Stills.CanTake => new StandInVerdict.Impossible($"has to be given a picture of the earlier video, and this server {StillRefusals.NoTool}", Param),
        Departure.ByStill => new StandInVerdict.Needed(StandingIn),
        Departure.None none => new StandInVerdict.Impossible(none.Why, Param),
        _ => new StandInVerdict.NotNeeded(),
    };

    /// <inheritdoc />
    public async ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken) =>
        DepartureOf(request, target, ingredients) switch
        {
            Departure.ByTask task => new StandInOutcome.Written(ByTask(request, task.Task)),
            Departure.ByVideo departure => await results.VideoAsync(departure.Video.GenerationId, cancellationToken) is { } video
                ? new StandInOutcome.Written(request with { SourceVideo = video })
                : Gone(),
            Departure.ByStill departure => await AnewAsync(request, departure.Video, cancellationToken),
            Departure.None none => new StandInOutcome.Failed($"it {none.Why}"),
            _ => new StandInOutcome.Written(request),
        };

    /// <summary>What the request names; null where it names nothing.</summary>
    protected abstract Source? Named(GenerationRequest request);

    /// <summary>What is known of it.</summary>
    protected abstract KnownSource? Known(Ingredients ingredients);

    /// <summary>What a target can do with it.</summary>
    protected abstract Continuation Ability(Abilities abilities);

    /// <summary>The request with the task that made the earlier video.</summary>
    protected abstract GenerationRequest ByTask(GenerationRequest request, string task);

    /// <summary>Takes the still that a new video begins with.</summary>
    protected abstract ValueTask<StillOutcome> StillAsync(string video, CancellationToken cancellationToken);

    /// <summary>The request for the new video.</summary>
    protected abstract GenerationRequest Anew(GenerationRequest request, GenerationRequest earlier, string still);

    private async ValueTask<StandInOutcome> AnewAsync(GenerationRequest request, KnownSource source, CancellationToken cancellationToken)
    {
        if (await results.VideoAsync(source.GenerationId, cancellationToken) is not { } video)
        {
            return Gone();
        }

        var outcome = await StillAsync(video, cancellationToken);
        return outcome is StillOutcome.Taken taken
            ? new StandInOutcome.Written(Anew(request, source.Request, taken.Still.Id))
            : new StandInOutcome.Failed(StillRefusals.Of(outcome, Video));
    }

    private Departure? DepartureOf(GenerationRequest request, Target target, Ingredients ingredients) =>
        Named(request) is { } source ? Departure.Of(source, Known(ingredients), Ability(target.Abilities), target, accounts) : null;

    private static StandInOutcome.Failed Gone() => new($"{Video} is not here any more");
}
