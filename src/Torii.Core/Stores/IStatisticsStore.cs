using Torii.Core.Statistics;

namespace Torii.Core.Stores;

/// <summary>What became of generations, deleted ones included.</summary>
public interface IStatisticsStore
{
    /// <summary>When the first generation of all was accepted; null where there is none.</summary>
    Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken);

    /// <summary>When the oldest generation that has not ended was accepted; null where all have.</summary>
    Task<DateTimeOffset?> OldestOpenAsync(CancellationToken cancellationToken);

    /// <summary>Generations that were accepted in a span of time and have ended, in the order of their ids, from above the id <paramref name="after"/> where there is one.</summary>
    Task<IReadOnlyList<EndedGeneration>> EndedAsync(DateTimeOffset from, DateTimeOffset to, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Writes the counts of an hour in place of what may be there.</summary>
    Task SaveAsync(DateTimeOffset hour, IReadOnlyList<HourCount> counts, CancellationToken cancellationToken);

    /// <summary>The counts of the hours in a span of time.</summary>
    Task<IReadOnlyList<HourCount>> CountsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>All counts there are, without hours, clients, models and accounts: what was made since the beginning.</summary>
    Task<IReadOnlyList<TotalCount>> TotalsAsync(CancellationToken cancellationToken);
}
