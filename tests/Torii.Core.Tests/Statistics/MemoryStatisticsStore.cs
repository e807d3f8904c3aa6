using Torii.Core.Statistics;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Statistics;

/// <summary>Generations that have ended, and counts of them, in memory.</summary>
internal sealed class MemoryStatisticsStore : IStatisticsStore
{
    public List<EndedGeneration> Ended { get; } = [];

    public DateTimeOffset? Open { get; set; }

    public Dictionary<DateTimeOffset, IReadOnlyList<HourCount>> Saved { get; } = [];

    public int Reads { get; private set; }

    public Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(Ended.Count == 0 ? Open : Ended.Min(ended => ended.CreatedAt));

    public Task<DateTimeOffset?> OldestOpenAsync(CancellationToken cancellationToken) => Task.FromResult(Open);

    public Task<IReadOnlyList<EndedGeneration>> EndedAsync(DateTimeOffset from, DateTimeOffset to, string? after, int limit, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult<IReadOnlyList<EndedGeneration>>([
            .. Ended.Where(ended => ended.CreatedAt >= from && ended.CreatedAt < to && string.CompareOrdinal(ended.Id, after ?? "") > 0)
                .OrderBy(ended => ended.Id, StringComparer.Ordinal)
                .Take(limit),
        ]);
    }

    public Task SaveAsync(DateTimeOffset hour, IReadOnlyList<HourCount> counts, CancellationToken cancellationToken)
    {
        Saved[hour] = counts;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<HourCount>> CountsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HourCount>>([.. Saved.Where(hour => hour.Key >= from && hour.Key < to).SelectMany(hour => hour.Value)]);

    public Task<IReadOnlyList<TotalCount>> TotalsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TotalCount>>([.. Saved.Values.SelectMany(counts => counts).Select(count => new TotalCount(count.Key.Kind, count.Key.State, count.Count, count.Cost))]);
}
