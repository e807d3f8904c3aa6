using Torii.Core.Accounts;
using Torii.Core.Generations;
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
        var (cast, most) = (Cast.Of(way.Request, way.Target, ingredients, accounts), way.Target.Abilities.References);
        return cast.Count == 0 ? new StandInVerdict.NotNeeded()
            : most == 0 ? new StandInVerdict.Impossible($"takes no reference pictures, which it needs for {cast.Named}", "prompt")
            : new StandInVerdict.Needed(AdjustmentOf(cast, GoesOutFromAVideo(ingredients) ? 0 : Math.Min(cast.Count, most)));
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
            return Failed($"it takes no reference pictures, which it needs for {cast.Named}");
        }

        var shown = GoesOutFromAVideo(ingredients) ? 0 : Math.Min(cast.Count, target.Abilities.References);
        List<string> pictures = [];
        foreach (var find in Pictures(cast, cancellationToken).Take(shown))
        {
            if (await find() is not { } picture)
            {
                return Failed("there is no picture of one of its characters here");
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

    private IEnumerable<Func<ValueTask<string?>>> Pictures(Cast cast, CancellationToken cancellationToken)
    {
        if (cast.Guest is { } video)
        {
            yield return () => stills.FirstAsync(video, cancellationToken);
        }

        foreach (var character in cast.Characters)
        {
            yield return () => results.PictureAsync(character.Id, cancellationToken);
        }
    }

    private static Adjustment AdjustmentOf(Cast cast, int shown) => shown switch
    {
        0 => new(Field, cast.Named, "as the earlier video shows them", "The upstream knows no characters by name, and takes no reference pictures beside an earlier video."),
        _ when shown < cast.Count => new(Field, cast.Named, $"reference pictures of {shown}", $"The upstream knows no characters by name, and takes {shown} reference pictures at most: the others are only named."),
        _ => new(Field, cast.Named, "reference pictures", "The upstream knows no characters by name, so it is shown what they look like."),
    };

    private static bool GoesOutFromAVideo(Ingredients ingredients) => (ingredients.Remix ?? ingredients.Extends) is not null;

    private static StandInOutcome.Failed Failed(string why) => new(new Refusal(Cause.InvalidRequest, why));
}
