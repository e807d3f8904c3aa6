using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Work.Dispatching;

namespace Torii.Admin.Overview;

/// <summary>Tells what waits, and for how long.</summary>
internal sealed class LaneStandings(ClientLoad load, AccountPool pool, Counts counts, TimeProvider time)
{
    // A queue pinned to single accounts may have as many lanes as there are accounts.
    private const int Most = 50;

    private static readonly TimeSpan Recent = TimeSpan.FromHours(3);

    /// <summary>The lanes in which something waits, the longest first.</summary>
    public async Task<IReadOnlyList<LaneStanding>> ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = load.Lanes().Select(lane => (Lane: lane, Count: load.CountIn(lane))).Where(lane => lane.Count > 0).OrderByDescending(lane => lane.Count).Take(Most).ToList();
        if (waiting is [])
        {
            return [];
        }

        var since = HourCount.HourOf(time.GetUtcNow() - Recent);
        var waits = Enum.GetValues<GenerationKind>().ToDictionary(kind => kind, _ => new Spread());
        await foreach (var count in counts.SinceAsync(since, CountFilter.None, cancellationToken))
        {
            waits[count.Key.Kind].Add(count.Waits);
        }

        return [.. waiting.Select(lane => Of(lane.Lane, lane.Count, waits[lane.Lane.Kind]))];
    }

    private LaneStanding Of(Lane lane, int count, Spread waits) =>
        new(lane.Kind, lane.Targets(), lane.Plan, lane.Pin, count, pool.HasWilling(lane), pool.FirstFree(lane), waits.Quantile(0.5)?.TotalSeconds);
}
