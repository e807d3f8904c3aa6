using System.Collections.Frozen;
using Torii.Core.Routing;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenRouter.Catalogue;

/// <summary>Tells the routes what an upstream's catalogue says that its models can do.</summary>
internal sealed class OpenRouterCatalogue(RouteBook routes)
{
    // As they were at the start: each reading of the catalogue is laid over these, and not over the one before.
    private readonly FrozenDictionary<string, Target> _configured = routes.Targets.ToFrozenDictionary(target => target.Name, StringComparer.Ordinal);

    /// <summary>Tells it. A target whose model is in no row stays as it is known.</summary>
    /// <param name="upstream">The upstream.</param>
    /// <param name="rows">Its catalogue, by the names of models.</param>
    public void Teach(UpstreamSettings upstream, IReadOnlyDictionary<string, CatalogueRow> rows)
    {
        var told = routes.Targets
            .Where(target => target.Upstream == upstream.Name && target.Model is not null && rows.ContainsKey(target.Model))
            .ToDictionary(target => target.Name, target => Told(upstream, target, rows[target.Model!]), StringComparer.Ordinal);
        if (routes.Targets.Any(target => told.TryGetValue(target.Name, out var abilities) && !CatalogueRow.IsSame(target.Abilities, abilities)))
        {
            routes.Learn(upstream.Name, target => told.TryGetValue(target.Name, out var abilities) ? target with { Abilities = abilities } : null);
        }
    }

    private Abilities Told(UpstreamSettings upstream, Target target, CatalogueRow row) =>
        row.Onto(_configured.GetValueOrDefault(target.Name, target).Abilities, field => upstream.IsWritten(target, field));
}
