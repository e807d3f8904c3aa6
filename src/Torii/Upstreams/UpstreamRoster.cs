using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;
using Route = Torii.Core.Routing.Route;

namespace Torii.Upstreams;

/// <summary>
/// Every upstream beside the Sora backend: those that the configuration lists, then those that operators added. Makes them
/// known to who speaks to them and to who seeks a way.
/// </summary>
internal sealed partial class UpstreamRoster(
    IUpstreamStore store,
    UpstreamBook book,
    RouteBook routes,
    OwnRoutes ownRoutes,
    ToriiSettings settings,
    ILogger<UpstreamRoster> log)
{
    private readonly IReadOnlyList<KnownUpstream> _configured = [.. settings.Upstreams.Select(upstream => new KnownUpstream(upstream.Name, upstream.Settled.Settings.Preset) { Settled = upstream.Settled })];

    private volatile IReadOnlyList<KnownUpstream> _own = [];

    // What was forgotten while the server ran is spoken to for as long: an errand may have something to take away there.
    private volatile IReadOnlyList<KnownUpstream> _forgotten = [];

    /// <summary>Those that get work, in the order they are tried, and those of them that cannot be used as they are written.</summary>
    public IReadOnlyList<KnownUpstream> All => [.. _configured, .. Unlisted.Where(upstream => !upstream.IsRetired)];

    /// <summary>Those that get no more work, and are kept for what they have under way.</summary>
    public IReadOnlyList<KnownUpstream> Retired => [.. Unlisted.Where(upstream => upstream.IsRetired)];

    /// <summary>The routes in force: the configuration's win.</summary>
    public IReadOnlyList<Route> Routes => [.. settings.Routes, .. ownRoutes.All.Where(own => !IsConfigured(own))];

    // The configuration may have come to list an upstream of the same name: it wins.
    private IEnumerable<KnownUpstream> Unlisted => _own.Where(own => !_configured.Any(listed => listed.Name.Equals(own.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The upstream of that name, whatever the case of its letters and be it retired; null where there is none.</summary>
    public KnownUpstream? Find(string name) => _configured.Concat(Unlisted).FirstOrDefault(upstream => upstream.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the configuration says where the models of a route are made.</summary>
    public bool IsConfigured(Route route) => settings.Routes.Any(listed => listed.Models == route.Models);

    /// <summary>Reads what is stored, and makes all of them known.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ownRoutes.LoadAsync(cancellationToken);
        _own = [.. (await store.AllAsync(cancellationToken)).Select(KnownUpstream.Of)];
        foreach (var broken in _own.Where(upstream => upstream.Settled is null))
        {
            Tell(broken);
        }

        Announce();
        Lead();
    }

    /// <summary>Uses an upstream that an operator added no more, until it is mended or the server starts again.</summary>
    public void LeaveOut(KnownUpstream upstream, FieldMistake why)
    {
        var broken = upstream with { Settled = null, Mistakes = [why] };
        _own = [.. _own.Select(known => known.Name == upstream.Name ? broken : known)];
        Tell(broken);
        Announce();
        Lead();
    }

    /// <summary>Writes an upstream and makes it known to who speaks to it. It gets work after <see cref="Lead"/>.</summary>
    public async Task KeepAsync(KnownUpstream upstream, CancellationToken cancellationToken)
    {
        var own = upstream.Own!;
        await store.SaveAsync(own, cancellationToken);
        _own = [.. _own.Where(known => known.Name != own.Name).Append(upstream).OrderBy(known => known.Own!.Position)];
        _forgotten = [.. _forgotten.Where(known => known.Name != own.Name)];
        Announce();
    }

    /// <summary>Forgets an upstream that has nothing under way.</summary>
    public async Task ForgetAsync(KnownUpstream upstream, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(upstream.Name, cancellationToken);
        _own = [.. _own.Where(known => known.Name != upstream.Name)];
        _forgotten = [.. _forgotten, upstream];
        Announce();
    }

    /// <summary>Makes all of them known to who seeks a way.</summary>
    public void Lead() => routes.Set(
        [Target.Sora, .. All.SelectMany(upstream => upstream.Targets)],
        Routes,
        [.. Retired.Concat(_forgotten).SelectMany(upstream => upstream.Targets)]);

    private void Announce() => book.Set(_configured.Concat(Unlisted).Concat(_forgotten).Select(upstream => upstream.Settled).OfType<SettledUpstream>().Select(settled => settled.Settings).DistinctBy(known => known.Name));

    private void Tell(KnownUpstream broken) => Log.Broken(log, broken.Name, string.Join("; ", broken.Mistakes.Select(mistake => $"{mistake.Path} {mistake.What}")));

    private static partial class Log
    {
        [LoggerMessage(3105, LogLevel.Warning, "The upstream {Name} cannot be used as it was written: {Mistakes}")]
        public static partial void Broken(ILogger logger, string name, string mistakes);
    }
}
