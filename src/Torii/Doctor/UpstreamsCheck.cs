using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Hosting;
using Torii.Providers.Http.Checking;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Doctor;

/// <summary>Asks the upstreams whether they are there, and those with keys whether they take them. Nothing is made.</summary>
internal sealed class UpstreamsCheck(IEgressCheck check, UpstreamTrial trial, StoredReader reader, ToriiSettings settings) : ICheck
{
    private const int MostKeys = 16;

    /// <inheritdoc />
    public string Area => "upstreams";

    /// <inheritdoc />
    public bool IsOutside => true;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var stored = await reader.ReadAsync(cancellationToken) is StoredOutcome.Read read ? read.Stored : Stored.None;
        var asked = UpstreamsInUse.Of(settings, stored).SelectMany(upstream => KeysOf(upstream, stored).Select(way => AskAsync(upstream, way.Key, way.Egress, cancellationToken))).ToList();
        if (settings.Accounts is { Count: > 0 } || stored.Accounts.Any(account => account.Account.Upstream == AccountSync.SoraUpstream))
        {
            asked.Insert(0, AskSoraAsync(cancellationToken));
        }

        return asked.Count == 0 ? [Finding.Ok("None is set: the built-in simulator answers, unless it is off.")] : await Task.WhenAll(asked);
    }

    private async Task<Finding> AskSoraAsync(CancellationToken cancellationToken)
    {
        var report = await check.RunAsync(settings.DefaultEgress, settings.SoraBase, cancellationToken);
        return report switch
        {
            { Challenged: true } => Finding.Warning($"sora ({settings.SoraBase}): a challenge page answers.", "Use another way out, or give Torii a cookie or a solver (Torii:Challenge)."),
            { Passed: true } => Finding.Ok($"sora ({settings.SoraBase}): answers."),
            _ => Finding.Wrong($"sora ({settings.SoraBase}): {report.Steps.First(step => step.Outcome == StageOutcome.Failed).Words}.", "See whether this machine reaches it at all, and whether it needs a proxy (PROXY_URL)."),
        };
    }

    // A key goes to the origin alone that it was given for.
    private IEnumerable<(string? Key, Egress Egress)> KeysOf(SettledUpstream upstream, Stored stored)
    {
        var home = upstream.ToUpstream();
        var listed = settings.Upstreams.FirstOrDefault(known => known.Name == upstream.Settings.Name);
        var kept = stored.Accounts.Where(known => known.Account.Upstream == home.Name && known.Account.Status == AccountStatus.Enabled && home.IsHomeOf(known.Account)).ToList();
        var ways = kept.Count > 0
            ? kept.Select(known => (Key: known.Credential is { } document ? ApiKey.Parse(document)?.Key : null, Egress: stored.EgressOf(known.Account, settings.DefaultEgress)))
            : (listed?.Accounts.Keys ?? []).DefaultIfEmpty().Select(key => (Key: key, Egress: listed?.Accounts.Proxy is { } proxy ? Egress.Through(proxy) : settings.DefaultEgress));
        return ways.Take(MostKeys);
    }

    private async Task<Finding> AskAsync(SettledUpstream upstream, string? key, Egress egress, CancellationToken cancellationToken)
    {
        var name = $"{upstream.Settings.Name} ({upstream.Settings.BaseAddress})";
        if (key is null && upstream.NeedsKey)
        {
            return Finding.Wrong($"{name}: it has no key.", "Give it one, with its variable or in the console.");
        }

        return await trial.RunAsync(upstream.Settings, key, egress, cancellationToken) switch
        {
            CheckOutcome.Refused { Refusal: var refusal } => Finding.Wrong($"{name}: {refusal.Message}", "See whether its address and its key are right, and whether this machine reaches it."),
            _ => Finding.Ok($"{name}: answers{(key is null ? "" : ", and takes the key")}."),
        };
    }
}
