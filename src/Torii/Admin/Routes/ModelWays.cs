namespace Torii.Admin.Routes;

/// <summary>Where a model is made.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Kind">What it makes.</param>
/// <param name="Route">The pattern of the route it takes; null where it takes that of all.</param>
/// <param name="Ways">What each target on its route would make, in the order they are tried.</param>
internal sealed record ModelWays(string Model, Core.Generations.GenerationKind Kind, string? Route, IReadOnlyList<ModelWay> Ways);
