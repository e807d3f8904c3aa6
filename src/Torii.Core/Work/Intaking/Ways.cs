using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Work.Checking;

namespace Torii.Core.Work.Intaking;

/// <summary>
/// Finds the ways in which the upstreams that have accounts can make a request: those that make exactly what was asked for
/// first, then the others, each in the order of the route.
/// </summary>
internal sealed class Ways(RouteBook routes, Wayfinder wayfinder, AccountPool pool, PlanLookup plans)
{
    /// <summary>Finds them.</summary>
    public async ValueTask<WaysOutcome> FindAsync(IntakeRequest request, RecipeOutcome.Settled settled, CancellationToken cancellationToken)
    {
        List<Way> ways = [];
        List<WayOutcome.Impossible> obstacles = [];
        foreach (var target in routes.Of(request.Model, request.AskedModel).Where(target => pool.HasAccountOf(target.Upstream)))
        {
            switch (await FindAsync(target, request, settled, cancellationToken))
            {
                case WayOutcome.Found { Way: var way }:
                    ways.Add(way);
                    break;
                case WayOutcome.Impossible impossible:
                    obstacles.Add(impossible);
                    break;
            }
        }

        return ways is [] ? new WaysOutcome.Refused(NoneOf(request, obstacles)) : Chosen(request, ways);
    }

    /// <summary>What the accounts of a lane say to it. Plans that nobody knows are looked up where nobody else could serve.</summary>
    public async ValueTask<IReadOnlyList<(Account Account, Verdict Verdict)>> JudgeAsync(Lane lane, CancellationToken cancellationToken)
    {
        var judged = pool.Judge(lane);
        if (judged.All(entry => entry.Verdict.Kind is VerdictKind.PlanUnknown || !entry.Verdict.MayServe))
        {
            await plans.LookUpAsync([.. judged.Where(entry => entry.Verdict.Kind == VerdictKind.PlanUnknown).Select(entry => entry.Account.Id)], cancellationToken);
            judged = pool.Judge(lane);
        }

        return judged;
    }

    private async ValueTask<WayOutcome> FindAsync(Target target, IntakeRequest request, RecipeOutcome.Settled settled, CancellationToken cancellationToken)
    {
        var outcome = Find();
        if (request.Model.Members is not [] && outcome is WayOutcome.Found { Way.Plan: { } plan })
        {
            // Where nobody turns out to have its plan, another member is the nearest.
            await JudgeAsync(LaneOf(plan), cancellationToken);
            outcome = Find();
        }

        return outcome;

        WayOutcome Find() => wayfinder.Find(target, request.Model, settled.Request, settled.Ingredients, plan => pool.Judge(LaneOf(plan)).Any(entry => entry.Verdict.MayServe));
        Lane LaneOf(string plan) => new(target.Name, request.Model.Kind, plan, Pin: null);
    }

    private static WaysOutcome Chosen(IntakeRequest request, List<Way> ways)
    {
        var exact = ways.Where(way => way.Adjustments is []).ToList();
        if (request.Strict ?? request.Client.Strict)
        {
            IReadOnlyList<Adjustment> departures = [.. exact is [] ? ways[0].Adjustments : [], .. request.Unmet];
            return departures is [var first, ..] ? new WaysOutcome.Refused(NotExact(first)) : new WaysOutcome.Found([.. OfOnePin(exact)]);
        }

        return new WaysOutcome.Found([.. OfOnePin([.. exact, .. ways.Where(way => way.Adjustments is not [])])]);
    }

    // A lane has room for one account. That of the first way counts: who made a thing knows it best.
    private static IEnumerable<Way> OfOnePin(List<Way> ways)
    {
        var pin = ways.Find(way => way.Pin is not null)?.Pin;
        return ways.Where(way => way.Pin is null || way.Pin == pin);
    }

    private static IntakeOutcome.TurnedAway NotExact(Adjustment departure) =>
        new(IntakeRefusal.NotExact, $"'{departure.Field}' cannot be had as asked for ('{departure.Asked}'): {departure.Why} The nearest is '{departure.Used ?? "without it"}'.", departure.Field);

    private IntakeOutcome.TurnedAway NoneOf(IntakeRequest request, List<WayOutcome.Impossible> obstacles)
    {
        if (obstacles is [var first, ..])
        {
            var reasons = string.Join("; another ", obstacles.Select(obstacle => obstacle.Why).Distinct(StringComparer.Ordinal));
            return new(IntakeRefusal.NotOffered, $"'{request.AskedModel}' cannot be made like this here: the upstream {reasons}.", first.Param);
        }

        return routes.Targets.Any(target => pool.HasAccountOf(target.Upstream))
            ? new(IntakeRefusal.NotOffered, $"'{request.AskedModel}' cannot be made here: {WhatIsMissing(request.Model.Kind)}.", "model")
            : new(IntakeRefusal.NoAccount, $"No account can make '{request.AskedModel}': there is none.", "model");
    }

    private static string WhatIsMissing(GenerationKind kind) => kind switch
    {
        GenerationKind.Character => "no upstream makes characters, or takes reference pictures, which they need elsewhere",
        GenerationKind.Prompt => "no upstream writes texts",
        _ => $"no upstream on its route makes {kind.ToString().ToLowerInvariant()}s",
    };
}
