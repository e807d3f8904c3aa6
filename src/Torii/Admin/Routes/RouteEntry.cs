namespace Torii.Admin.Routes;

/// <summary>A route as an operator writes it.</summary>
/// <param name="Models">The models it is for: a name, or the beginning of names and a star.</param>
/// <param name="Targets">Targets, or upstreams for all of theirs, in the order they are tried.</param>
internal sealed record RouteEntry(string Models, IReadOnlyList<string> Targets);
