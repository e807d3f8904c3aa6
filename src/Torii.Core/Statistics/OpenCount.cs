using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>How many generations of a kind are in a state that is not an end.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record OpenCount(GenerationKind Kind, GenerationState State, int Count);
