using System.Diagnostics.Metrics;
using Torii.Core.Accounts;
using Torii.Core.Telemetry;

namespace Torii.Core.Costs;

/// <summary>Counts what generations cost, once that is settled.</summary>
internal sealed class CostMetrics(IMeterFactory meters, AccountPool pool)
{
    private const string Gone = "other";

    // Braces: UCUM, in whose words units are written, has no currencies.
    private readonly Counter<double> _cost = meters.Create(ToriiTelemetry.Name).CreateCounter<double>("torii.generation.cost", "{USD}", "What generations have cost, in US dollars.");

    /// <summary>What was made through each account is settled.</summary>
    /// <param name="costs">US dollars by the account's id.</param>
    public void Settled(IReadOnlyDictionary<string, decimal> costs)
    {
        foreach (var (accountId, cost) in costs)
        {
            _cost.Add((double)cost, new KeyValuePair<string, object?>(Tags.Upstream, pool.Find(accountId)?.Upstream.Name ?? Gone));
        }
    }
}
