using System.Text.Json;
using Torii.Core.Stores;
using Route = Torii.Core.Routing.Route;

namespace Torii.Upstreams;

/// <summary>The routes that operators have written, kept as one document.</summary>
internal sealed class OwnRoutes(ISettingStore store)
{
    private const string Setting = "routes";

    private volatile IReadOnlyList<Route> _all = [];

    /// <summary>All of them, in the order they were written.</summary>
    public IReadOnlyList<Route> All => _all;

    /// <summary>Reads them.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _all = await store.GetAsync(Setting, cancellationToken) is { } document ? Read(document) : [];

    /// <summary>Writes others in their place.</summary>
    public async Task SaveAsync(IReadOnlyList<Route> routes, CancellationToken cancellationToken)
    {
        await store.SetAsync(Setting, JsonSerializer.Serialize(routes), cancellationToken);
        _all = routes;
    }

    // Somebody else has changed what we wrote: without routes every upstream is tried in its order.
    private static IReadOnlyList<Route> Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Route>>(document)?.FindAll(route => route is { Models: not null, Targets: not null }) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
