using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Routing.Offers;

/// <summary>
/// Says what models can do now: what the targets of their routes do, as far as these have accounts that could make it, be
/// it only later.
/// </summary>
public sealed class Availability(RouteBook routes, Wayfinder wayfinder, AccountPool pool)
{
    /// <summary>What each of some models can do, those left out that nobody can make. They share what has to be asked.</summary>
    public IEnumerable<(Model Model, Offer Offer)> Of(IEnumerable<Model> models)
    {
        var reach = new Reach(pool);
        foreach (var model in models)
        {
            if (Of(model, model.Name, reach) is { } offer)
            {
                yield return (model, offer);
            }
        }
    }

    /// <summary>What one model can do; null where nobody can make it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="askedModel">The name it was asked for by, which routes may mean too.</param>
    public Offer? Of(Model model, string askedModel) => Of(model, askedModel, new Reach(pool));

    private Offer? Of(Model model, string askedModel, Reach reach)
    {
        Offer[] offers = [.. routes.Of(model, askedModel).Select(target => Of(target, model, reach)).OfType<Offer>()];
        return offers is [] ? null : offers.Aggregate((all, offer) => all.Or(offer));
    }

    private Offer? Of(Target target, Model model, Reach reach)
    {
        var trial = Trial.Plain(model);
        if (Find(target, model, trial, reach) is not { } plain || reach.AccountOf(target, model.Kind, plain.Plan) is not { } accountId)
        {
            return null;
        }

        var offer = Frame(target, model, reach);
        if (model.Kind != GenerationKind.Video)
        {
            return offer;
        }

        offer = offer with { Audio = Can(target.Abilities.Audio), Characters = Try(trial.Playing(accountId)) };
        if (model.Extends)
        {
            var extension = Try(trial.Extending(target, accountId));
            return extension == Offered.No ? null : offer with { Extension = extension, Images = 0 };
        }

        return offer with
        {
            LastFrame = Can(offer.Images >= 2),
            References = Can(target.Abilities.References > 0),
            Remix = Try(trial.Remixing(target, accountId)),
            Storyboard = Try(trial.Told),
            Styles = Try(trial.Styled),
        };

        Offered Try(Trial asked) => Find(target, model, asked, reach) is not { } way ? Offered.No
            : way.Adjustments.Count > plain.Adjustments.Count ? Offered.StandIn
            : Offered.Native;
    }

    private static Offer Frame(Target target, Model model, Reach reach)
    {
        var members = target.Abilities.FollowsCatalogue ? reach.MembersOf(model, target) : null;
        return new Offer
        {
            Seconds = members is null ? target.Abilities.Seconds : [.. members.Select(member => member.Seconds).OfType<int>().Distinct().Order()],
            Sizes = members is null ? target.Abilities.Sizes : [.. members.Select(member => member.Size).OfType<PixelSize>().Distinct()],
            Images = target.Abilities.For(model.Kind).Frames,
        };
    }

    private Way? Find(Target target, Model model, Trial trial, Reach reach) =>
        (wayfinder.Find(target, model, trial.Draft, trial.Named, plan => reach.AccountOf(target, model.Kind, plan) is not null) as WayOutcome.Found)?.Way;

    private static Offered Can(bool does) => does ? Offered.Native : Offered.No;
}
