using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;

namespace Torii.Core.Routing.StandIns;

/// <summary>
/// Characters that a target does not know by name are shown to it as reference pictures, and the prompt names those. What
/// goes out from an earlier video shows them already: beside its picture, references would be ignored or ignore it.
/// </summary>
internal sealed class CharactersStandIn(AccountPool accounts, KeptResults results, Stills stills) : IStandIn
{
    private const string Field = "characters";

    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients)
    {
        var cast = Cast.Of(way.Request, way.Target, ingredients, accounts);
        var shown = ShownOf(cast, way.Target, ingredients);
        return cast.Count == 0 ? new StandInVerdict.NotNeeded()
            : way.Target.Abilities.References == 0 ? new StandInVerdict.Impossible($"takes no reference pictures, which it needs for {cast.Named}", "prompt")
            : cast.Guest is not null && shown > 0 && !stills.CanTake ? new StandInVerdict.Impossible($"has to be shown a picture from the character's video, and this server {StillRefusals.NoTool}", "prompt")
            : new StandInVerdict.Needed(AdjustmentOf(cast, shown));
    }

    /// <inheritdoc />
    public async ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken)
    {
        var cast = Cast.Of(request, target, ingredients, accounts);
        if (cast.Count == 0)
        {
            return new StandInOutcome.Written(request);
        }

        if (target.Abilities.References == 0)
        {
            return new StandInOutcome.Failed($"it takes no reference pictures, which it needs for {cast.Named}");
        }

        var shown = ShownOf(cast, target, ingredients);
        List<string> pictures = [];
        if (cast.Guest is { } video && shown > 0)
        {
            var outcome = await stills.FirstAsync(video, cancellationToken);
            if (outcome is not StillOutcome.Taken { Still: var still })
            {
                return new StandInOutcome.Failed(StillRefusals.Of(outcome, "the character's video"));
            }

            pictures.Add(still.Id);
        }

        foreach (var character in cast.Characters.Take(shown - pictures.Count))
        {
            if (await results.PictureAsync(character.Id, cancellationToken) is not { } picture)
            {
                return new StandInOutcome.Failed("there is no picture of one of its characters here");
            }

            pictures.Add(picture);
        }

        return new StandInOutcome.Written(request with
        {
            Prompt = cast.Told(request.Prompt, target.Abilities.ReferenceTag, shown),
            References = [.. request.References, .. pictures],
            CharacterVideo = null,
        });
    }

    private static Adjustment AdjustmentOf(Cast cast, int shown) => shown switch
    {
        0 => new(Field, cast.Named, "as the earlier video shows them", "The upstream knows no characters by name, and takes no reference pictures beside an earlier video."),
        _ when shown < cast.Count => new(Field, cast.Named, $"reference pictures of {shown}", $"The upstream knows no characters by name, and takes {shown} reference pictures at most: the others are only named."),
        _ => new(Field, cast.Named, "reference pictures", "The upstream knows no characters by name, so it is shown what they look like."),
    };

    private static int ShownOf(Cast cast, Target target, Ingredients ingredients) =>
        (ingredients.Remix ?? ingredients.Extends) is null ? Math.Min(cast.Count, target.Abilities.References) : 0;
}
