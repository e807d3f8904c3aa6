using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>How many generations of a kind ended in one way with an account.</summary>
/// <param name="Kind">What they were to result in.</param>
/// <param name="AccountId">The account of their last attempt; null where there was none.</param>
/// <param name="State">How they ended.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Cost">What they cost together, in US dollars.</param>
public sealed record TotalCount(GenerationKind Kind, string? AccountId, GenerationState State, long Count, decimal Cost);
