using Torii.Upstreams;

namespace Torii.Admin.Routes;

/// <summary>A route as the console shows it.</summary>
/// <param name="Models">The models it is for: a name, or the beginning of names and a star.</param>
/// <param name="Targets">Targets, or upstreams for all of theirs, in the order they are tried.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="IsLocked">Whether it cannot be changed here.</param>
/// <param name="Missing">Those of its targets that there are not (any more).</param>
internal sealed record RouteView(string Models, IReadOnlyList<string> Targets, UpstreamOrigin Origin, bool IsLocked, IReadOnlyList<string> Missing);
