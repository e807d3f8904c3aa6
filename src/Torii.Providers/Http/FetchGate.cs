using System.Net;
using Microsoft.Extensions.Options;

namespace Torii.Providers.Http;

/// <summary>Decides for each hop of a fetch, and for each post, whether it may be made and which way.</summary>
internal sealed class FetchGate(IHostResolver resolver, IOptions<FetchOptions> options)
{
    private readonly HashSet<string> _allowed = new(options.Value.AllowedHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two addresses are of the same scheme, host and port.</summary>
    public static bool HasSameOrigin(Uri url, Uri origin) =>
        url.Scheme == origin.Scheme && url.Port == origin.Port && string.Equals(url.IdnHost, origin.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>The way to what a client has named.</summary>
    public async Task<FetchWay> FindAsync(Uri url, CancellationToken cancellationToken) =>
        MistakeIn(url) ?? await FindDirectAsync(url, cancellationToken);

    /// <summary>The way to <paramref name="url"/> under <paramref name="terms"/>.</summary>
    public async Task<FetchWay> FindAsync(Uri url, FetchTerms terms, CancellationToken cancellationToken)
    {
        if (MistakeIn(url) is { } mistake)
        {
            return mistake;
        }

        if (terms.Origin is not null && HasSameOrigin(url, terms.Origin))
        {
            return new FetchWay.OwnEgress();
        }

        return terms.Egress?.Proxy is null ? await FindDirectAsync(url, cancellationToken) : ThroughProxy(url);
    }

    private static FetchWay.Closed? MistakeIn(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.IdnHost.Length == 0)
        {
            return new FetchWay.Closed(FetchFault.BadUrl, "It is not an http or https URL.");
        }

        return url.UserInfo.Length > 0 ? new FetchWay.Closed(FetchFault.BadUrl, "It must not hold a user name or password.") : null;
    }

    private async Task<FetchWay> FindDirectAsync(Uri url, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPAddress> addresses = IPAddress.TryParse(url.IdnHost, out var literal)
            ? [literal]
            : await resolver.ResolveAsync(url.IdnHost, cancellationToken);
        if (addresses.Count == 0)
        {
            return new FetchWay.Closed(FetchFault.Unresolvable, "Its host cannot be found.");
        }

        // All of them, not one: a host with a public and a private address would get in by chance.
        return IsAllowed(url) || addresses.All(PublicAddress.Is) ? new FetchWay.Direct(addresses) : Forbidden();
    }

    // The proxy resolves the name, so here only what is plain from the URL itself can be refused.
    private FetchWay ThroughProxy(Uri url)
    {
        var isPublic = IPAddress.TryParse(url.IdnHost, out var literal) ? PublicAddress.Is(literal) : !url.IsLoopback && !IsLocalName(url.IdnHost);
        return isPublic || IsAllowed(url) ? new FetchWay.OwnEgress() : Forbidden();
    }

    private static bool IsLocalName(string host) => host.TrimEnd('.').EndsWith("localhost", StringComparison.OrdinalIgnoreCase);

    private bool IsAllowed(Uri url) => _allowed.Contains(url.IdnHost) || _allowed.Contains($"{url.IdnHost}:{url.Port}");

    private static FetchWay.Closed Forbidden() => new(FetchFault.ForbiddenAddress, "Its host does not belong to the public internet.");
}
