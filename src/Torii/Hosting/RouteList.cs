using Torii.Core.Routing;
using Torii.Upstreams;
using Route = Torii.Core.Routing.Route;

namespace Torii.Hosting;

/// <summary>Reads the routes that the configuration lists.</summary>
/// <param name="upstreams">The upstreams beside the Sora backend.</param>
/// <param name="broken">The names of upstreams whose targets are not known, because of other mistakes.</param>
/// <param name="reader">Reads settings.</param>
internal sealed class RouteList(IReadOnlyList<ConfiguredUpstream> upstreams, IReadOnlyList<string> broken, SettingReader reader)
{
    private static readonly string[] Fields = [nameof(Route.Models), nameof(Route.Targets)];

    private readonly RouteRules _rules = new(RouteRules.NamesOf([Target.Sora, .. upstreams.SelectMany(upstream => upstream.Settled.Targets)]), broken);

    /// <summary>Reads them.</summary>
    public IReadOnlyList<Route> Read(IConfigurationSection section)
    {
        if (reader.Text(section.Path) is not null)
        {
            reader.Mistake(section.Path, $"must be a list: set {section.Path}:0:{nameof(Route.Models)} and {section.Path}:0:{nameof(Route.Targets)}");
        }

        var routes = section.GetChildren().SelectMany(part => ReadOne(part).Select(route => (Route: route, part.Path))).ToList();
        foreach (var twice in routes.GroupBy(route => route.Route.Models, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            reader.Mistake($"{twice.Last().Path}:{nameof(Route.Models)}", $"names '{twice.Key}', which has a route already");
        }

        return routes.ConvertAll(route => route.Route);
    }

    private IEnumerable<Route> ReadOne(IConfigurationSection section)
    {
        foreach (var part in section.GetChildren().Where(part => !Fields.Contains(part.Key, StringComparer.OrdinalIgnoreCase)))
        {
            reader.Mistake(part.Path, $"is unknown: there are {string.Join(", ", Fields)}");
        }

        var models = reader.List($"{section.Path}:{nameof(Route.Models)}");
        var targets = reader.List($"{section.Path}:{nameof(Route.Targets)}");
        foreach (var (field, what) in _rules.BrokenBy(models, targets))
        {
            reader.Mistake($"{section.Path}:{field}", what);
        }

        return models.Select(model => new Route(model, targets));
    }
}
