using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Statistics;

/// <summary>
/// Counts generations hour by hour. It reads a few thousand at a time, so that others get their turn to read between, and
/// memory does not grow with how many there are.
/// </summary>
internal static class HourCounting
{
    private const int Slice = 5_000;

    /// <summary>Counts all that were accepted in a span of time and have ended.</summary>
    public static async Task<IReadOnlyList<HourCount>> CountAsync(IStatisticsStore store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<HourKey, HourCount>();
        string? after = null;
        IReadOnlyList<EndedGeneration> slice;
        do
        {
            slice = await store.EndedAsync(from, to, after, Slice, cancellationToken);
            foreach (var ended in slice)
            {
                var key = KeyOf(ended);
                if (!counts.TryGetValue(key, out var count))
                {
                    counts[key] = count = new HourCount(key);
                }

                count.Add(ended);
                after = ended.Id;
            }
        }
        while (slice.Count == Slice);

        return [.. counts.Values];
    }

    // By the id, as hours are read by ids: the row's own time may be a millisecond off, and in the next hour.
    private static HourKey KeyOf(EndedGeneration ended) => new(
        HourCount.HourOf(IdSource.TimeOf(ended.Id)), ended.Kind, ended.Model, ended.ClientId, ended.AccountId, ended.State, ended.Cause);
}
