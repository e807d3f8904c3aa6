using Torii.Core.Statistics;

namespace Torii.Admin.Clients;

/// <summary>What has come of what every client key asked for. Kept for some seconds: a month of many clients is much to add up.</summary>
internal sealed class ClientCounts(Counts counts, TimeProvider time)
{
    private const int Days = 30;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Counted? _last;

    /// <summary>The tallies by client; those who asked for nothing are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ClientTally>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_last is { } last && now - last.At < Fresh)
        {
            return last.Tallies;
        }

        var today = new DateTimeOffset(now.Date, TimeSpan.Zero);
        var hours = await counts.SinceAsync(today.AddDays(1 - Days), cancellationToken);
        _last = new Counted(now, hours.GroupBy(hour => hour.Key.ClientId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Sum(group, today), StringComparer.Ordinal));
        return _last.Tallies;
    }

    private static ClientTally Sum(IEnumerable<HourCount> hours, DateTimeOffset today)
    {
        var (ofToday, all, newest) = (0L, 0L, DateTimeOffset.MinValue);
        foreach (var hour in hours)
        {
            all += hour.Count;
            ofToday += hour.Key.Hour >= today ? hour.Count : 0;
            newest = hour.Key.Hour > newest ? hour.Key.Hour : newest;
        }

        return new ClientTally(ofToday, all, newest);
    }

    private sealed record Counted(DateTimeOffset At, IReadOnlyDictionary<string, ClientTally> Tallies);
}
