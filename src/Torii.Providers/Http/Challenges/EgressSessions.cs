using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;

namespace Torii.Providers.Http.Challenges;

/// <summary>
/// Every site that is called, once for each egress it is called through. Nothing is kept across a restart: a clearance lasts
/// for minutes, and to ask for another takes one call.
/// </summary>
internal sealed class EgressSessions(ChallengeSolver solver, IOptions<ChallengeOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<(string Egress, string? Proxy, string Origin), EgressSite> _sites = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ChallengeOptions _options = options.Value;

    /// <summary>The site at the origin of <paramref name="address"/>, as it is met through <paramref name="egress"/>.</summary>
    public EgressSite Of(Egress egress, Uri address)
    {
        // Another proxy is another address to the site, even where the egress kept its name.
        var key = (egress.Name, egress.Proxy?.OriginalString, OriginOf(address));
        return _sites.GetOrAdd(key, key => new EgressSite(egress, new Uri(key.Origin), FirstOf(key.Origin), solver, time, _stop.Token));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private EgressSession? FirstOf(string origin) =>
        _options.Upstream is { } upstream && OriginOf(upstream) == origin && (_options.Cookie ?? _options.UserAgent) is not null
            ? new EgressSession(_options.Cookie, _options.UserAgent)
            : null;

    private static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
