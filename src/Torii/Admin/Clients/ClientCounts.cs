using Torii.Core.Statistics;
using Torii.Core.Work;

namespace Torii.Admin.Clients;

/// <summary>
/// What has come of what every client key asked for. A month of many clients is much to add up: that of closed hours is
/// kept until another is closed, and for some minutes at most: the first count of an older database goes back further.
/// </summary>
internal sealed class ClientCounts(Counts counts, TimeProvider time) : IDisposable
{
    private const int Days = 30;

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    private readonly Turn _turn = new();
    private Closed? _closed;

    /// <summary>The tallies by client; those who asked for nothing are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ClientTally>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var recent = await counts.RecentAsync(cancellationToken);
        var tallies = new Dictionary<string, ClientTally>(await ClosedAsync(now, today, recent.From, cancellationToken), StringComparer.Ordinal);
        foreach (var count in recent.Counts)
        {
            Add(tallies, count, today);
        }

        return tallies;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<Dictionary<string, ClientTally>> ClosedAsync(DateTimeOffset now, DateTimeOffset today, DateTimeOffset to, CancellationToken cancellationToken)
    {
        using var turn = await _turn.EnterAsync(cancellationToken);
        if (_closed is not { } known || known.Today != today || known.To != to || now - known.At >= GoodFor)
        {
            known = new Closed(now, today, to, new(StringComparer.Ordinal));
            await foreach (var count in counts.ClosedAsync(today.AddDays(1 - Days), to, CountFilter.None, cancellationToken))
            {
                Add(known.Tallies, count, today);
            }

            _closed = known;
        }

        return known.Tallies;
    }

    private static void Add(Dictionary<string, ClientTally> tallies, HourCount count, DateTimeOffset today)
    {
        var (client, hour) = (count.Key.ClientId, count.Key.Hour);
        var known = tallies.GetValueOrDefault(client) ?? new ClientTally(0, 0, hour);
        tallies[client] = new ClientTally(known.Today + (hour >= today ? count.Count : 0), known.Month + count.Count, hour > known.LastHour ? hour : known.LastHour);
    }

    private sealed record Closed(DateTimeOffset At, DateTimeOffset Today, DateTimeOffset To, Dictionary<string, ClientTally> Tallies);
}
