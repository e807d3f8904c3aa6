using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Torii.Providers.Tests.Support;

/// <summary>A server at the level of the socket, for what no web server would do.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _script;
    private readonly List<Task> _running = [];
    private readonly Task _accepting;
    private int _connections;
    private int _arrivals;

    /// <summary>Runs <paramref name="script"/> for each connection; the connection is closed at its end.</summary>
    public RawServer(Func<RawConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Origin => new($"http://127.0.0.1:{Port}/");

    public Uri BaseAddress => new(Origin, "backend/");

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many requests have arrived whole.</summary>
    public int Arrivals => Volatile.Read(ref _arrivals);

    /// <summary>
    /// One that reads each request and then writes the same bytes; then it closes, and says so where there is a head to say
    /// it in: a caller that took the connection for open would, now and then, lose its next request on it.
    /// </summary>
    public static RawServer Answering(string answer)
    {
        var headEnds = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var closing = headEnds < 0 ? answer : answer.Insert(headEnds, "\r\nConnection: close");
        return new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(closing);
        });
    }

    public void CountArrival() => Interlocked.Increment(ref _arrivals);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_running);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _running.Add(ServeAsync(client, Interlocked.Increment(ref _connections)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using (client)
        {
            try
            {
                await _script(new RawConnection(this, client, number, _stop.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The other side went away, or the test is over.
            }
        }
    }
}
