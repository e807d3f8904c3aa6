namespace Torii.Core.Statistics;

/// <summary>The counts of the hours that may still change.</summary>
/// <param name="From">The beginning of the first of them.</param>
/// <param name="Counts">What they hold so far.</param>
public sealed record RecentCounts(DateTimeOffset From, IReadOnlyList<HourCount> Counts);
