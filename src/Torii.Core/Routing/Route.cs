namespace Torii.Core.Routing;

/// <summary>Where the models of a pattern are made.</summary>
/// <param name="Models">The models, as a <see cref="NamePattern"/>.</param>
/// <param name="Targets">Names of targets, or of upstreams for all of theirs, in the order they are tried.</param>
public sealed record Route(string Models, IReadOnlyList<string> Targets);
