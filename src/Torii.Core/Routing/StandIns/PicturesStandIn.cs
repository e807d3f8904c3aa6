using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Routing.StandIns;

/// <summary>Pictures that a target cannot go out from are shown to it as references where it takes them, and are left out where it does not.</summary>
internal sealed class PicturesStandIn(AccountPool accounts) : IStandIn
{
    private const string Field = "input_reference";

    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients)
    {
        var (pictures, abilities) = (way.Request.Images.Count, way.Target.Abilities.For(way.Request.Kind));
        if (pictures == 0)
        {
            return new StandInVerdict.NotNeeded();
        }

        if (abilities is { Frames: 0, References: 0 })
        {
            return new StandInVerdict.Impossible("takes no pictures", Field);
        }

        var cast = Math.Min(Cast.Of(way.Request, way.Target, ingredients, accounts).Count, abilities.References);
        var seats = Seats.Of(pictures, cast, abilities);
        return seats.Frames == pictures ? new StandInVerdict.NotNeeded() : new StandInVerdict.Needed(AdjustmentOf(pictures, seats, cast));
    }

    /// <inheritdoc />
    public ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Apply(request, target.Abilities.For(request.Kind)));

    private static StandInOutcome Apply(GenerationRequest request, Abilities abilities)
    {
        if (request.Images is [])
        {
            return new StandInOutcome.Written(request);
        }

        if (abilities is { Frames: 0, References: 0 })
        {
            return new StandInOutcome.Failed("it takes no pictures");
        }

        // What was written before are the characters.
        var seats = Seats.Of(request.Images.Count, request.References.Count, abilities);
        return new StandInOutcome.Written(request with
        {
            Prompt = seats.References > 0 && request.Kind == GenerationKind.Video
                ? $"{request.Prompt}\n\nThe video begins with {Cast.TagOf(abilities.ReferenceTag, request.References.Count + 1)}."
                : request.Prompt,
            Images = seats.Frames == request.Images.Count ? request.Images : [.. request.Images.Take(seats.Frames)],
            References = seats.References == 0 ? request.References : [.. request.References, .. request.Images.Take(seats.References)],
        });
    }

    private static Adjustment AdjustmentOf(int pictures, Seats seats, int cast)
    {
        var (used, isFrames) = (seats.Frames + seats.References, seats.Frames > 0);
        var what = used == 0 ? "without them" : isFrames ? $"the first {used}" : used == pictures ? "as reference pictures" : $"the first {used} as reference pictures";
        return new Adjustment(Field, pictures == 1 ? "1 picture" : $"{pictures} pictures", what, WhyOf(isFrames, cast));
    }

    private static string WhyOf(bool isFrames, int cast) =>
        isFrames ? "The upstream goes out from no more pictures than these."
        : cast > 0 ? "The upstream takes reference pictures or pictures to begin with, not both, and the characters need references."
        : "The upstream takes these only to see what something looks like.";
}
