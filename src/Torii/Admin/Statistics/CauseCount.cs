using Torii.Core.Generations;

namespace Torii.Admin.Statistics;

/// <summary>How many failed for a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Count">How many.</param>
internal sealed record CauseCount(Cause Cause, long Count);
