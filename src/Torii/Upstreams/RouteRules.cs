using Torii.Core.Catalogue;
using Torii.Core.Routing;
using Torii.Providers.Upstreams.Presets;
using Route = Torii.Core.Routing.Route;

namespace Torii.Upstreams;

/// <summary>What every route must keep to, whether the configuration lists it or an operator writes it.</summary>
/// <param name="known">The names of upstreams and targets that routes may lead to.</param>
/// <param name="broken">The names of upstreams whose targets nobody can tell, because of other mistakes.</param>
internal sealed class RouteRules(IReadOnlyList<string> known, IReadOnlyList<string> broken)
{
    /// <summary>The names of upstreams and targets that routes may lead to.</summary>
    /// <param name="targets">Every target.</param>
    public static IReadOnlyList<string> NamesOf(IEnumerable<Target> targets) => [.. targets.SelectMany(target => new[] { target.Upstream, target.Name }).Distinct()];

    /// <summary>What is wrong with a route: paths are the fields of <see cref="Route"/>.</summary>
    /// <param name="models">Its models.</param>
    /// <param name="targets">Its targets.</param>
    public IEnumerable<FieldMistake> BrokenBy(IReadOnlyList<string> models, IReadOnlyList<string> targets)
    {
        if (models is [])
        {
            yield return new FieldMistake(nameof(Route.Models), "must name at least one");
        }

        if (targets is [])
        {
            yield return new FieldMistake(nameof(Route.Targets), "must name at least one");
        }

        foreach (var model in models.Where(model => !SoraModels.Catalogue.Names.Any(name => NamePattern.Matches(model, name))))
        {
            yield return new FieldMistake(nameof(Route.Models), $"names '{model}', but no model is called that: there are {string.Join(", ", SoraModels.Catalogue.Models.Select(listed => listed.Name))}");
        }

        foreach (var target in targets.Where(target => !known.Contains(target) && !broken.Contains(Target.UpstreamOf(target), StringComparer.OrdinalIgnoreCase)))
        {
            yield return new FieldMistake(nameof(Route.Targets), $"names '{target}', which is neither an upstream nor a target: there are {string.Join(", ", known)}");
        }

        foreach (var twice in targets.GroupBy(target => target, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new FieldMistake(nameof(Route.Targets), $"names '{twice.Key}' more than once");
        }
    }
}
