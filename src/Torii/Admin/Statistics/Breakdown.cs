using Torii.Core.Generations;
using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary>Adds counts up by all that a page shows them by, one after the other: it holds no more than the page does.</summary>
/// <param name="since">Where periods begin.</param>
/// <param name="now">Where they end.</param>
/// <param name="midnight">Where today begins.</param>
/// <param name="length">How long a period is.</param>
internal sealed class Breakdown(DateTimeOffset since, DateTimeOffset now, DateTimeOffset midnight, TimeSpan length)
{
    private readonly List<Tally> _periods = [.. Enumerable.Range(0, 1 + (int)((now - since) / length)).Select(_ => new Tally())];
    private readonly Dictionary<Cause, long> _causes = [];

    /// <summary>All of them.</summary>
    public Tally Totals { get; } = new();

    /// <summary>Today's.</summary>
    public Tally Today { get; } = new();

    /// <summary>By model.</summary>
    public Shares Models { get; } = new();

    /// <summary>By account; what never had one is under an empty id.</summary>
    public Shares Accounts { get; } = new();

    /// <summary>By client key.</summary>
    public Shares Clients { get; } = new();

    /// <summary>Adds those of an hour.</summary>
    public void Add(HourCount count)
    {
        var key = count.Key;
        Totals.Add(count);
        if (key.Hour >= midnight)
        {
            Today.Add(count);
        }

        // An hour that has begun since belongs to none of them yet.
        if ((int)((key.Hour - since) / length) is var period && period < _periods.Count)
        {
            _periods[period].Add(count);
        }

        Models.Add(key.Model, count);
        Accounts.Add(key.AccountId ?? "", count);
        Clients.Add(key.ClientId, count);
        if (key is { State: GenerationState.Failed, Cause: { } cause })
        {
            _causes[cause] = _causes.GetValueOrDefault(cause) + count.Count;
        }
    }

    /// <summary>By period, in the order of time.</summary>
    public IReadOnlyList<Period> Periods() => [.. _periods.Select((tally, number) => new Period(since + (number * length), tally.Figures()))];

    /// <summary>Those that failed by their cause, the most frequent first.</summary>
    public IReadOnlyList<CauseCount> Causes() =>
        [.. _causes.OrderByDescending(cause => cause.Value).Select(cause => new CauseCount(cause.Key, cause.Value))];
}
