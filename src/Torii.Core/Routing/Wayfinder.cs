using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Routing;

/// <summary>Finds how a target makes a request: its length and size, and what stands in for what it cannot do.</summary>
public sealed class Wayfinder(IEnumerable<IStandIn> standIns)
{
    private readonly IReadOnlyList<IStandIn> _standIns = [.. standIns];

    /// <summary>Finds it. No upstream is asked.</summary>
    /// <param name="target">The target.</param>
    /// <param name="model">The model that was asked for.</param>
    /// <param name="draft">The request with the length and the size it would best have.</param>
    /// <param name="ingredients">What is known of what it names.</param>
    /// <param name="hasPlan">Whether any account of the target has a subscription.</param>
    public WayOutcome Find(Target target, Model model, GenerationRequest draft, Ingredients ingredients, Func<string, bool> hasPlan)
    {
        if (!target.Kinds.Contains(draft.Kind))
        {
            return new WayOutcome.Impossible($"makes no {draft.Kind.ToString().ToLowerInvariant()}s");
        }

        var wish = draft.Asked ?? Wish.None;
        var fitted = target.Abilities.FollowsCatalogue ? Catalogued(target, model, wish, draft, hasPlan, ingredients.SoraPin) : SnapFit.Find(target, model, wish, draft);
        return fitted is WayOutcome.Found found ? StandIn(found.Way, ingredients) : fitted;
    }

    private static WayOutcome.Found Catalogued(Target target, Model model, Wish wish, GenerationRequest draft, Func<string, bool> hasPlan, string? pin)
    {
        var fit = Fitting.Find(model, wish.Seconds, wish.Size, hasPlan);
        var request = draft with
        {
            Model = fit.Used.Name,
            Size = draft.Size is null ? null : fit.Used.Size ?? draft.Size,
            Seconds = draft.Seconds is null ? null : fit.Used.Seconds,
        };
        return new WayOutcome.Found(new Way(target, request, fit.Adjustments) { Plan = draft.Kind == model.Kind ? fit.Used.Plan : null, Pin = pin });
    }

    private WayOutcome StandIn(Way way, Ingredients ingredients)
    {
        foreach (var standIn in _standIns)
        {
            switch (standIn.Judge(way, ingredients))
            {
                case StandInVerdict.Impossible impossible:
                    return new WayOutcome.Impossible(impossible.Why, impossible.Param);
                case StandInVerdict.Needed needed:
                    way = way with { Adjustments = [.. way.Adjustments, needed.Adjustment] };
                    break;
                case StandInVerdict.Pinned pinned:
                    way = way with { Pin = pinned.AccountId };
                    break;
            }
        }

        return new WayOutcome.Found(way with { Estimate = way.Target.Price?.Of(way.Request) ?? 0 });
    }
}
