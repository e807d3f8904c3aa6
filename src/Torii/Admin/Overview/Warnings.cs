using System.Globalization;
using Torii.Admin.Sessions;
using Torii.Core.Accounts;
using Torii.Core.Logs;
using Torii.Core.Stores;
using Torii.Hosting;

namespace Torii.Admin.Overview;

/// <summary>Finds what the operator should know.</summary>
internal sealed class Warnings(AccountStandings standings, AccountPool pool, IStandingStore store, ConsoleCredentials credentials, LogBook logs, TimeProvider time)
{
    // Forty dead accounts are one thing to know, not forty.
    private const int MostSingle = 5;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>All there are, the gravest first.</summary>
    public async Task<IReadOnlyList<Warning>> FindAsync(IReadOnlyList<LaneStanding> lanes, IReadOnlyList<HeldScope> held, long? free, bool hasFfmpeg, CancellationToken cancellationToken)
    {
        var found = new List<Warning>();
        found.AddRange(OfAccess());
        found.AddRange(OfAccounts());
        found.AddRange(lanes.Where(lane => !lane.IsServed).Select(OfLane));
        found.AddRange(held.Select(OfHeld));
        found.AddRange(OfMachine(free, hasFfmpeg));
        found.AddRange((await store.StuckErrandsAsync(cancellationToken)).Select(stuck => Warning.Of(
            WarningSeverity.Warning,
            "errands_stuck",
            $"{stuck.Count} errands ({stuck.Kind}) have failed again and again: {stuck.Why ?? "no reason was given"}. They go on by themselves; look into the server log if this stays.",
            "/logs?tab=server",
            ("kind", stuck.Kind),
            ("count", Text(stuck.Count)),
            ("why", stuck.Why ?? ""))));
        found.AddRange((await store.FailedDeliveriesAsync(time.GetUtcNow() - Day, cancellationToken)).Select(failed => Warning.Of(
            WarningSeverity.Warning,
            "webhook_failing",
            $"{failed.Count} messages to {failed.Url} could not be delivered since yesterday: {failed.Why ?? "no reason was given"}. See to the receiver, then send them again.",
            "/webhooks?state=failed",
            ("url", failed.Url),
            ("count", Text(failed.Count)),
            ("why", failed.Why ?? ""))));
        return [.. found.OrderByDescending(warning => warning.Severity)];
    }

    private IEnumerable<Warning> OfAccess()
    {
        if (!credentials.HasOwn)
        {
            yield return Warning.Of(WarningSeverity.Warning, "default_credentials", "The console is open with the name and password that everybody knows, from this machine. Set your own.", "/welcome");
        }

        if (pool.IsSimulated)
        {
            yield return Warning.Of(WarningSeverity.Info, "simulated", "The built-in simulator answers: nothing real is made. Add an account or an upstream.", "/upstreams");
        }
        else if (pool.Count == 0)
        {
            yield return Warning.Of(WarningSeverity.Error, "no_account", "There is no account, so nothing can be made. Add an account or an upstream.", "/accounts");
        }
    }

    private IEnumerable<Warning> OfAccounts()
    {
        var all = standings.All().Where(standing => standing.Account.Status == AccountStatus.Enabled).ToList();
        var dead = all.Where(standing => standing.Health == Health.Invalid).ToList();
        foreach (var standing in dead.Take(dead.Count > MostSingle ? 0 : MostSingle))
        {
            yield return Warning.Of(
                WarningSeverity.Error,
                "account_invalid",
                $"The credential of account '{standing.Account.Name}' is dead. Refresh it, or replace it.",
                $"/accounts?open={standing.Account.Id}",
                ("id", standing.Account.Id),
                ("name", standing.Account.Name));
        }

        if (dead.Count > MostSingle)
        {
            yield return Warning.Of(WarningSeverity.Error, "accounts_invalid", $"The credentials of {dead.Count} accounts are dead. Refresh or replace them.", "/accounts?health=invalid", ("count", Text(dead.Count)));
        }

        if (all.Count > 0 && !all.Exists(standing => standing.Health == Health.Active))
        {
            yield return Warning.Of(WarningSeverity.Error, "no_account_usable", "No account can take work at the moment: all rest, or are used up or dead.", "/accounts");
        }
    }

    private static Warning OfLane(LaneStanding lane) => Warning.Of(
        WarningSeverity.Error,
        "lane_unserved",
        $"{lane.Waiting} generations ({lane.Kind}) wait for accounts of {string.Join(", ", lane.Targets)}{(lane.Plan is null ? "" : $" with the plan {lane.Plan}")}, and none can take them. Mend or add one.",
        "/accounts",
        ("count", Text(lane.Waiting)),
        ("kind", lane.Kind.ToString().ToLowerInvariant()),
        ("targets", string.Join(", ", lane.Targets)),
        ("plan", lane.Plan ?? ""));

    private static Warning OfHeld(HeldScope held) => Warning.Of(
        WarningSeverity.Warning,
        held.Kind + "_held",
        $"The {held.Kind} '{held.Name}' rests{(held.Until is { } until ? $" until {until:u}" : "")}: {held.Cause}.",
        held.Kind == "egress" ? "/proxies" : "/upstreams",
        ("name", held.Name),
        ("cause", held.Cause.ToString()),
        ("until", held.Until?.ToString("O") ?? ""),
        ("text", held.Text ?? ""));

    private IEnumerable<Warning> OfMachine(long? free, bool hasFfmpeg)
    {
        if (free < Disk.Low)
        {
            yield return Warning.Of(
                free < Disk.Critical ? WarningSeverity.Error : WarningSeverity.Warning,
                "disk_low",
                $"Only {free / (1024 * 1024)} MB are left on the disk. Remove old results, or give it more room.",
                "/gallery?tab=storage",
                ("free_bytes", Text(free.Value)));
        }

        if (!hasFfmpeg)
        {
            yield return Warning.Of(WarningSeverity.Info, "ffmpeg_missing", "There is no ffmpeg: thumbnails cannot be made and videos cannot be joined. Install it, or set Torii:Ffmpeg.", "/settings");
        }

        if (logs.LeftOut > 0)
        {
            yield return Warning.Of(WarningSeverity.Info, "logs_left_out", $"{logs.LeftOut} rows of the logs were left out since the start: they came faster than they could be written.", "/logs", ("count", Text(logs.LeftOut)));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
