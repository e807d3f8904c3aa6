using System.Net;
using Torii.Core.Accounts;

namespace Torii.Providers.Http;

/// <summary>
/// One set of connections for each egress: accounts that leave through different egresses never share a connection.
/// </summary>
internal sealed class EgressPool : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Way> _ways = new(StringComparer.Ordinal);

    /// <summary>
    /// The way through <paramref name="egress"/>. When the egress' proxy has changed, a new way replaces the old one, whose
    /// calls end undisturbed: it is not disposed of but left to drop its idle connections.
    /// </summary>
    public HttpMessageInvoker Of(Egress egress)
    {
        // As text: two addresses that differ in the password alone count as equal otherwise.
        var proxy = egress.Proxy?.OriginalString;
        lock (_lock)
        {
            if (!_ways.TryGetValue(egress.Name, out var way) || way.Proxy != proxy)
            {
                way = new Way(proxy, new HttpMessageInvoker(HandlerFor(egress.Proxy)));
                _ways[egress.Name] = way;
            }

            return way.Invoker;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var way in _ways.Values)
            {
                way.Invoker.Dispose();
            }

            _ways.Clear();
        }
    }

    private static SocketsHttpHandler HandlerFor(Uri? proxy) => new()
    {
        Proxy = proxy is null ? null : ProxyAddress.Of(proxy),

        // Without this the environment's http_proxy would be taken for an egress without a proxy.
        UseProxy = proxy is not null,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxConnectionsPerServer = 512,
        MaxResponseHeadersLength = 64,

        // Servers drop idle connections after a minute or more. Ours go first, so that a submission does not meet one
        // that is just being dropped: its answer would count as lost.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // Our own trace context is nobody else's business.
        ActivityHeadersPropagator = null,
    };

    private sealed record Way(string? Proxy, HttpMessageInvoker Invoker);
}
