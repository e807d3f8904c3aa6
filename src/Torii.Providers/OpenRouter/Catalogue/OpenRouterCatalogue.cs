using Torii.Core.Routing;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenRouter.Catalogue;

/// <summary>Tells the routes what an upstream's catalogue says that its models can do.</summary>
internal sealed class OpenRouterCatalogue(RouteBook routes)
{
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

    // Each reading of the catalogue is laid over what was written, and not over the reading before.
    private Abilities Told(UpstreamSettings upstream, Target target, CatalogueRow row) =>
        row.Onto((routes.Written(target.Name) ?? target).Abilities, field => upstream.IsWritten(target, field));
}
