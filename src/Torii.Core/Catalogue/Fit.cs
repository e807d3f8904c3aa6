using Torii.Core.Generations;

namespace Torii.Core.Catalogue;

/// <summary>The model of one size and length that a request gets.</summary>
/// <param name="Used">The model.</param>
/// <param name="Adjustments">How it departs from what was asked for; empty where it is exactly that.</param>
public sealed record Fit(Model Used, IReadOnlyList<Adjustment> Adjustments);
