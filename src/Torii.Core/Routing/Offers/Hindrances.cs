using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Routing.Offers;

/// <summary>Says why models that <see cref="Availability"/> leaves out cannot be made.</summary>
public sealed class Hindrances(RouteBook routes, AccountPool pool)
{
    /// <summary>What hinders most of the accounts that a model would be made through.</summary>
    public Hindrance Of(Model model)
    {
        Target[] targets = [.. routes.Of(model, model.Name).Where(target => pool.HasAccountOf(target.Upstream))];
        if (targets is [])
        {
            return routes.Targets.Any(target => pool.HasAccountOf(target.Upstream)) ? Hindrance.NotOffered : Hindrance.NoAccount;
        }

        return targets
            .SelectMany(target => pool.Judge(new Lane(target.Name, model.Kind, PlanOf(model), Pin: null)))
            .Select(judged => Of(judged.Verdict.Kind))
            .CountBy(hindrance => hindrance)
            .OrderByDescending(entry => entry.Value)
            .Select(entry => entry.Key)
            .DefaultIfEmpty(Hindrance.NotOffered)
            .First();
    }

    // A family asks for a subscription only where all of its members do.
    private static string? PlanOf(Model model) => model.Members is [] ? model.Plan
        : model.Members.Any(member => member.Plan is null) ? null
        : model.Members[0].Plan;

    private static Hindrance Of(VerdictKind verdict) => verdict switch
    {
        VerdictKind.WrongPlan => Hindrance.PlanMissing,
        VerdictKind.WrongKind => Hindrance.KindSwitchedOff,
        VerdictKind.Disabled => Hindrance.AccountsSwitchedOff,
        VerdictKind.Invalid => Hindrance.AccessEnded,
        _ => Hindrance.NotOffered,
    };
}
