namespace Torii.Admin.Routes;

/// <summary>Every route, and what routes can lead to.</summary>
/// <param name="Routes">The routes: the configuration's first, which win.</param>
/// <param name="Names">The upstreams and targets that a route can lead to.</param>
/// <param name="Version">What an edit is based on.</param>
internal sealed record RoutesDocument(IReadOnlyList<RouteView> Routes, IReadOnlyList<string> Names, string Version);
