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

    /// <summary>Writes the counts of an hour in place of what may be there, and brings the totals up to it.</summary>
    Task SaveAsync(DateTimeOffset hour, IReadOnlyList<HourCount> counts, CancellationToken cancellationToken);

    /// <summary>The first hour that has counts; null where none has.</summary>
    Task<DateTimeOffset?> FirstHourAsync(CancellationToken cancellationToken);

    /// <summary>The counts of the hours in a span of time, in the order of time.</summary>
    Task<IReadOnlyList<HourCount>> CountsAsync(DateTimeOffset from, DateTimeOffset to, CountFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// What was made since the beginning, in the hours before one: of all hours that were ever saved, forgotten ones included.
    /// The same may be told in parts.
    /// </summary>
    Task<IReadOnlyList<TotalCount>> TotalsAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Forgets the counts of the hours before one; the totals keep them.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
