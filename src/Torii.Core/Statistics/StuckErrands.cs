namespace Torii.Core.Statistics;

/// <summary>Errands of a kind that have failed again and again.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
/// <param name="Why">Why one of them failed last; null where that is not known.</param>
public sealed record StuckErrands(string Kind, int Count, string? Why);
