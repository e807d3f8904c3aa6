using Torii.Admin.Answers;
using Torii.Core.Accounts;
using Torii.Core.Routing;
using Torii.Hosting;
using Torii.Providers.Sora;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>Shows upstreams as they are now: what they make, who works there, what is held against them.</summary>
internal sealed class UpstreamViews(UpstreamRoster roster, RouteBook routes, AccountPool pool, ToriiSettings settings, TimeProvider time)
{
    /// <summary>What an edit of an upstream is based on.</summary>
    public static string VersionOf(OwnUpstream own) => EditVersion.Of(own.Fields);

    /// <summary>Every one, in the order they are tried.</summary>
    public IReadOnlyList<UpstreamView> All() => [.. BuiltIn(), .. roster.All.Concat(roster.Retired).Select(Of)];

    /// <summary>The one of that name; null where there is none.</summary>
    public UpstreamView? Find(string name) => All().FirstOrDefault(upstream => upstream.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>One beside the Sora backend.</summary>
    public UpstreamView Of(KnownUpstream upstream) => new(
        upstream.Name,
        upstream.Settled?.Settings.Protocol,
        upstream.Preset,
        upstream.Settled?.Settings.BaseAddress.AbsoluteUri,
        upstream.Origin,
        IsSimulated: false,
        IsSuperseded: false,
        IsLocked: upstream.Own is null,
        upstream.IsRetired,
        upstream.Settled?.NeedsKey ?? false,
        pool.OpenAt(upstream.Name),
        AccountsOf(upstream.Name),
        HoldOf(HoldScope.Upstream(upstream.Name)),
        TargetsOf(upstream.Targets),
        [.. upstream.Mistakes.Select(UpstreamMistake.Of)],
        upstream.Own is { } own ? KnownUpstream.FieldsOf(own) : null,
        upstream.Own is { } edited ? VersionOf(edited) : null);

    private IEnumerable<UpstreamView> BuiltIn()
    {
        yield return BuiltIn(new Upstream(AccountSync.SoraUpstream, SoraProtocol.Name, settings.SoraAddress));
        if (pool.All().FirstOrDefault(account => account.Upstream == AccountSync.SimulatorUpstream) is { } simulated)
        {
            yield return BuiltIn(pool.Find(simulated.Id)!.Value.Upstream);
        }
    }

    private UpstreamView BuiltIn(Upstream upstream) => new(
        upstream.Name,
        upstream.Protocol,
        Preset: null,
        upstream.BaseAddress.AbsoluteUri,
        UpstreamOrigin.BuiltIn,
        upstream.Simulated,
        upstream.Simulated && !pool.IsSimulated,
        IsLocked: true,
        IsRetired: false,
        NeedsKey: true,
        pool.OpenAt(upstream.Name),
        AccountsOf(upstream.Name),
        HoldOf(HoldScope.Upstream(upstream.Name)),
        TargetsOf([Target.Sora]),
        [],
        Fields: null,
        Version: null);

    // As they are now: what their upstream has told of them is laid over what was written.
    private IReadOnlyList<TargetView> TargetsOf(IEnumerable<Target> targets) =>
        [.. targets.Select(target => TargetView.Of(routes.Find(target.Name) ?? target, HoldOf(HoldScope.Target(target.Name))))];

    private UpstreamAccounts AccountsOf(string upstream)
    {
        var accounts = pool.All().Where(account => account.Upstream == upstream && account.Status != AccountStatus.Retired).ToList();
        var enabled = accounts.FindAll(account => account.Status == AccountStatus.Enabled);
        return new UpstreamAccounts(accounts.Count, enabled.Count, enabled.Count(IsReady));
    }

    private bool IsReady(Account account) =>
        new[] { HoldScope.Account(account.Id), HoldScope.Egress(account.Egress), HoldScope.Upstream(account.Upstream) }.All(scope => HoldOf(scope) is null);

    private UpstreamHold? HoldOf(string scope) => UpstreamHold.Of(pool.HoldOf(scope), time.GetUtcNow());
}
