using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;

namespace Torii.Core.Accounts;

/// <summary>How many accounts are how, and what they have under way: read from the picture in memory when somebody asks.</summary>
public sealed class AccountMetrics
{
    private readonly AccountStandings _standings;

    /// <summary>Makes it; from then on it can be asked.</summary>
    public AccountMetrics(IMeterFactory meters, AccountStandings standings)
    {
        _standings = standings;
        var meter = meters.Create(ToriiTelemetry.Name);
        meter.CreateObservableUpDownCounter("torii.accounts", Accounts, "{account}", "Accounts by their health.");
        meter.CreateObservableUpDownCounter("torii.attempt.open", Attempts, "{attempt}", "Attempts that are open at upstreams.");
    }

    private IEnumerable<Measurement<int>> Accounts() => _standings.All()
        .Where(standing => standing.Account.Status != AccountStatus.Retired)
        .CountBy(standing => (standing.Upstream.Name, standing.Health))
        .Select(group => new Measurement<int>(group.Value, new(Tags.Upstream, group.Key.Name), new(Tags.State, group.Key.Health.Word())));

    private IEnumerable<Measurement<int>> Attempts() => _standings.All()
        .SelectMany(standing => standing.Traits.Kinds.Select(kind => (standing.Upstream.Name, Kind: kind, Count: standing.UnderWay.GetValueOrDefault(kind))))
        .GroupBy(open => (open.Name, open.Kind), open => open.Count)
        .Select(group => new Measurement<int>(group.Sum(), new(Tags.Upstream, group.Key.Name), new(Tags.Kind, group.Key.Kind.Word())));
}
