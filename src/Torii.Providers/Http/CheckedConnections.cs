using System.Net;
using System.Net.Sockets;

namespace Torii.Providers.Http;

/// <summary>
/// Connections to addresses that were checked before. The name is not looked up a second time, which is when a hostile
/// name server would tell another address.
/// </summary>
internal sealed class CheckedConnections : IDisposable
{
    private static readonly HttpRequestOptionsKey<IReadOnlyList<IPAddress>> Checked = new("torii.addresses");

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
        ConnectCallback = ConnectAsync,
    });

    /// <summary>Sends <paramref name="request"/> to one of <paramref name="addresses"/>.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        IReadOnlyList<IPAddress> addresses,
        CancellationToken cancellationToken)
    {
        request.Options.Set(Checked, addresses);
        return _invoker.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _invoker.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(Checked, out var addresses))
        {
            throw new InvalidOperationException("No address was checked for this request.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
