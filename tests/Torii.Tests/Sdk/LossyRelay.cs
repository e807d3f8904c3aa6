using System.Net;
using System.Net.Sockets;

namespace Torii.Tests.Sdk;

/// <summary>A way to the server that loses the first answer: a bare relay of bytes in between, which then works.</summary>
internal sealed class LossyRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Uri _server;
    private readonly Task _running;
    private int _connections;

    /// <summary>Starts it.</summary>
    /// <param name="server">Where the requests go.</param>
    public LossyRelay(Uri server)
    {
        _server = server;
        _listener.Start();
        _running = RunAsync();
    }

    /// <summary>What a program is given instead of the server's address.</summary>
    public Uri Address => new UriBuilder(_server) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    /// <summary>How many connections have come.</summary>
    public int Connections => _connections;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _running;
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_stopping.Token);
                open.Add(RelayAsync(near, loses: Interlocked.Increment(ref _connections) == 1));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task RelayAsync(TcpClient near, bool loses)
    {
        using (near)
        using (var far = new TcpClient())
        {
            try
            {
                await far.ConnectAsync(_server.Host, _server.Port, _stopping.Token);
                var asking = near.GetStream().CopyToAsync(far.GetStream(), _stopping.Token);
                var answering = loses
                    ? far.GetStream().ReadAtLeastAsync(new byte[1], 1, cancellationToken: _stopping.Token).AsTask()
                    : far.GetStream().CopyToAsync(near.GetStream(), _stopping.Token);
                await Task.WhenAny(asking, answering);
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
            {
                // One side has gone; so does the other.
            }
        }
    }
}
