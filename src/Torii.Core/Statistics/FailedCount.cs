using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>How many generations failed for a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Count">How many.</param>
public sealed record FailedCount(Cause Cause, int Count);
