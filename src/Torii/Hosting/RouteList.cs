using Torii.Core.Catalogue;
using Torii.Core.Routing;
using Route = Torii.Core.Routing.Route;

namespace Torii.Hosting;

/// <summary>Reads the routes that the configuration lists.</summary>
/// <param name="upstreams">The upstreams beside the Sora backend.</param>
/// <param name="broken">The names of upstreams whose targets are not known, because of other mistakes.</param>
/// <param name="reader">Reads settings.</param>
internal sealed class RouteList(IReadOnlyList<ConfiguredUpstream> upstreams, IReadOnlyList<string> broken, SettingReader reader)
{
    private static readonly string[] Fields = [nameof(Route.Models), nameof(Route.Targets)];

    private readonly string[] _targets = [Target.Sora.Name, .. upstreams.SelectMany(upstream => upstream.Settled.Targets.Select(target => target.Name).Prepend(upstream.Name))];

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

        var models = Filled($"{section.Path}:{nameof(Route.Models)}");
        var targets = Filled($"{section.Path}:{nameof(Route.Targets)}");
        foreach (var model in models.Where(model => !SoraModels.Catalogue.Names.Any(name => NamePattern.Matches(model, name))))
        {
            reader.Mistake($"{section.Path}:{nameof(Route.Models)}", $"names '{model}', but no model is called that: there are {string.Join(", ", SoraModels.Catalogue.Models.Select(known => known.Name))}");
        }

        foreach (var target in targets.Where(target => !_targets.Contains(target) && !broken.Contains(Target.UpstreamOf(target), StringComparer.OrdinalIgnoreCase)))
        {
            reader.Mistake($"{section.Path}:{nameof(Route.Targets)}", $"names '{target}', which is neither an upstream nor a target: there are {string.Join(", ", _targets)}");
        }

        foreach (var twice in targets.GroupBy(target => target, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            reader.Mistake($"{section.Path}:{nameof(Route.Targets)}", $"names '{twice.Key}' more than once");
        }

        return models.Select(model => new Route(model, targets));
    }

    private IReadOnlyList<string> Filled(string setting)
    {
        var names = reader.List(setting);
        if (names is [])
        {
            reader.Mistake(setting, "must name at least one");
        }

        return names;
    }
}
