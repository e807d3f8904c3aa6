namespace Torii.Simulator.Protocol;

/// <summary>All kinds of calls there are.</summary>
internal sealed class RouteTable
{
    private readonly List<BackendRoute> _routes = [];

    public IEnumerable<string> Names => _routes.Select(route => route.Name);

    /// <summary>The names of the upstreams that are played beside the backend.</summary>
    public IEnumerable<string> Sites => _routes.Select(route => route.Site?.Name).OfType<string>().Distinct(StringComparer.Ordinal);

    public void Add(BackendRoute route) => _routes.Add(route);

    /// <summary>Whether some call is meant by this name.</summary>
    public bool Knows(string endpoint) => _routes.Exists(route => route.IsCalled(endpoint));
}
