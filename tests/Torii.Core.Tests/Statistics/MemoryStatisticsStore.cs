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

    public TimeSpan LongestSpan { get; private set; }

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

    public Task<DateTimeOffset?> FirstHourAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(Saved.Count == 0 ? null : Saved.Keys.Min());

    public Task<IReadOnlyList<HourCount>> CountsAsync(DateTimeOffset from, DateTimeOffset to, CountFilter filter, CancellationToken cancellationToken)
    {
        LongestSpan = to - from > LongestSpan ? to - from : LongestSpan;
        return Task.FromResult<IReadOnlyList<HourCount>>([.. Saved.Where(hour => hour.Key >= from && hour.Key < to).OrderBy(hour => hour.Key).SelectMany(hour => hour.Value).Where(filter.Has)]);
    }

    public Task<IReadOnlyList<TotalCount>> TotalsAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TotalCount>>([
        .. Saved.Where(hour => hour.Key < before).SelectMany(hour => hour.Value)
            .Select(count => new TotalCount(count.Key.Kind, count.Key.AccountId, count.Key.State, count.Count, count.Cost)),
    ]);

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        foreach (var hour in Saved.Keys.Where(hour => hour < before).ToList())
        {
            Saved.Remove(hour);
        }

        return Task.CompletedTask;
    }
}
