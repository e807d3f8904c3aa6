using Torii.Admin.Answers;
using Torii.Core.Routing;
using Torii.Upstreams;
using Route = Torii.Core.Routing.Route;

namespace Torii.Admin.Routes;

/// <summary>Shows and changes the routes while the server runs.</summary>
internal sealed class RouteChanges(RouteBook book, UpstreamRoster roster, OwnRoutes own, Editing editing)
{
    private const int MostRoutes = 200;
    private const int MostTargets = 100;

    /// <summary>All of them as they are now.</summary>
    public RoutesDocument Show()
    {
        var names = RouteRules.NamesOf(book.Targets);
        return new RoutesDocument([.. roster.Routes.Select(route => Of(route, names))], names, EditVersion.Of(own.All));
    }

    /// <summary>Puts others in the place of those that operators have written.</summary>
    /// <returns>What is wrong with them; null where they are in force.</returns>
    public async Task<Refused?> SaveAsync(RoutesEdit edit, CancellationToken cancellationToken)
    {
        using var turn = await editing.EnterAsync(cancellationToken);
        if (edit.Version is { } version && version != EditVersion.Of(own.All))
        {
            return Refused.Stale;
        }

        if (MistakeIn(edit.Routes) is { } mistake)
        {
            return mistake;
        }

        await own.SaveAsync([.. edit.Routes.Select(route => new Route(route.Models, route.Targets))], cancellationToken);
        roster.Lead();
        return null;
    }

    private RouteView Of(Route route, IReadOnlyList<string> names)
    {
        var isConfigured = roster.IsConfigured(route);
        return new RouteView(route.Models, route.Targets, isConfigured ? UpstreamOrigin.Configuration : UpstreamOrigin.Operator, isConfigured, [.. route.Targets.Except(names)]);
    }

    private Refused? MistakeIn(IReadOnlyList<RouteEntry> routes)
    {
        if (routes.Count > MostRoutes)
        {
            return Refused.Field("routes", $"must be {MostRoutes} at most");
        }

        var rules = new RouteRules(RouteRules.NamesOf(book.Targets), [.. roster.All.Where(upstream => upstream.Settled is null).Select(upstream => upstream.Name)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < routes.Count; place++)
        {
            // The framework checks members for null, and not what stands in lists.
            if (routes[place] is not { } route || route.Targets.Any(target => target is null))
            {
                return Refused.Field($"routes[{place}]", "must be an object with models and a list of targets");
            }

            if (roster.IsConfigured(new Route(route.Models, route.Targets)))
            {
                return Refused.Field($"routes[{place}].models", $"names '{route.Models}', whose route is fixed by the configuration");
            }

            if (!seen.Add(route.Models))
            {
                return Refused.Field($"routes[{place}].models", $"names '{route.Models}', which has a route already");
            }

            if (route.Targets.Count > MostTargets)
            {
                return Refused.Field($"routes[{place}].targets", $"must name {MostTargets} at most");
            }

            if (rules.BrokenBy([route.Models], route.Targets).FirstOrDefault() is { } broken)
            {
                return Refused.Field($"routes[{place}].{(broken.Path == nameof(Route.Models) ? "models" : "targets")}", broken.What);
            }
        }

        return null;
    }
}
