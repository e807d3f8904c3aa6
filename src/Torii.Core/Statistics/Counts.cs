using System.Runtime.CompilerServices;
using Torii.Core.Stores;
using Torii.Core.Work;

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

    // Closed hours are read so many at a time: others get their turn to read between, and memory holds no more than a day.
    private static readonly TimeSpan Stretch = TimeSpan.FromDays(1);

    private readonly Turn _turn = new();
    private (DateTimeOffset At, RecentCounts Counts)? _recent;

    /// <summary>The counts of all hours from one on, in the order of time.</summary>
    public async IAsyncEnumerable<HourCount> SinceAsync(DateTimeOffset from, CountFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var recent = await RecentAsync(cancellationToken);
        await foreach (var count in ClosedAsync(from, recent.From, filter, cancellationToken))
        {
            yield return count;
        }

        foreach (var count in recent.Counts.Where(count => count.Key.Hour >= from && filter.Has(count)))
        {
            yield return count;
        }
    }

    /// <summary>The counts of the closed hours in a span of time.</summary>
    /// <param name="from">Its beginning.</param>
    /// <param name="to">Its end: that of <see cref="RecentAsync"/>, or earlier.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<HourCount> ClosedAsync(DateTimeOffset from, DateTimeOffset to, CountFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Years in which nothing was kept are not gone through.
        var first = await store.FirstHourAsync(cancellationToken) ?? to;
        for (var start = from > first ? from : first; start < to; start += Stretch)
        {
            var end = start + Stretch;
            foreach (var count in await store.CountsAsync(start, end < to ? end : to, filter, cancellationToken))
            {
                yield return count;
            }
        }
    }

    /// <summary>What was made since the beginning.</summary>
    public async Task<IReadOnlyList<TotalCount>> TotalsAsync(CancellationToken cancellationToken)
    {
        var recent = await RecentAsync(cancellationToken);
        var closed = await store.TotalsAsync(recent.From, cancellationToken);
        return [.. closed, .. recent.Counts.Select(count => new TotalCount(count.Key.Kind, count.Key.AccountId, count.Key.State, count.Count, count.Cost))];
    }

    /// <summary>The counts of the hours that are not closed; some seconds old at most.</summary>
    public async Task<RecentCounts> RecentAsync(CancellationToken cancellationToken)
    {
        using var turn = await _turn.EnterAsync(cancellationToken);
        var now = time.GetUtcNow();
        var closed = await closing.ClosedAsync(cancellationToken) ?? DateTimeOffset.UnixEpoch;
        var from = closed > now - LongestOpen ? closed : HourCount.HourOf(now - LongestOpen);
        if (_recent is not { } known || known.Counts.From != from || now - known.At > Fresh)
        {
            // What is accepted in this very moment has not ended.
            _recent = known = (now, new RecentCounts(from, await HourCounting.CountAsync(store, from, now.AddMinutes(1), cancellationToken)));
        }

        return known.Counts;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
