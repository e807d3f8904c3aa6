using Torii.Core.Stores;

namespace Torii.Core.Statistics;

/// <summary>
/// What became of generations, up to now: hours that are closed as they were counted, the rest as it stands. The rest is
/// kept for a few seconds, so that ten open consoles ask no more than one does.
/// </summary>
public sealed class Counts(IStatisticsStore store, HourClosing closing, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    // Hours stay open for a few hours at most. Where there are older ones, a database is being counted for the first time:
    // nobody waits for that, and what is not counted yet is missing meanwhile.
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (DateTimeOffset At, DateTimeOffset From, IReadOnlyList<HourCount> Counts)? _recent;

    /// <summary>The counts of all hours from one on.</summary>
    public async Task<IReadOnlyList<HourCount>> SinceAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var recent = await RecentAsync(cancellationToken);
        var closed = await store.CountsAsync(from, recent.From, cancellationToken);
        return [.. closed, .. recent.Counts.Where(count => count.Key.Hour >= from)];
    }

    /// <summary>What was made since the beginning.</summary>
    public async Task<IReadOnlyList<TotalCount>> TotalsAsync(CancellationToken cancellationToken)
    {
        var recent = await RecentAsync(cancellationToken);
        var closed = await store.TotalsAsync(cancellationToken);
        return [.. closed, .. recent.Counts.Select(count => new TotalCount(count.Key.Kind, count.Key.State, count.Count, count.Cost))];
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<(DateTimeOffset From, IReadOnlyList<HourCount> Counts)> RecentAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            var closed = await closing.ClosedAsync(cancellationToken) ?? DateTimeOffset.UnixEpoch;
            var from = closed > now - LongestOpen ? closed : HourCount.HourOf(now - LongestOpen);
            if (_recent is not { } known || known.From != from || now - known.At > Fresh)
            {
                // What is accepted in this very moment has not ended.
                _recent = known = (now, from, await HourCounting.CountAsync(store, from, now.AddMinutes(1), cancellationToken));
            }

            return (known.From, known.Counts);
        }
        finally
        {
            _turn.Release();
        }
    }
}
