using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Torii.Tests.Hosting;

/// <summary>A proxy on this machine, SOCKS5 or HTTP, that passes everything on and remembers to where.</summary>
internal sealed partial class StandInProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _targets = new();
    private readonly Func<NetworkStream, CancellationToken, Task<(IPEndPoint Target, byte[] Ahead)>> _greet;
    private readonly Task _accepting;

    private StandInProxy(Func<NetworkStream, CancellationToken, Task<(IPEndPoint Target, byte[] Ahead)>> greet)
    {
        _greet = greet;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the connections went, a <c>host:port</c> each.</summary>
    public IReadOnlyCollection<string> Targets => _targets;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static StandInProxy Socks() => new(GreetSocksAsync);

    public static StandInProxy Http() => new(GreetHttpAsync);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var here = connection.GetStream();
                var (target, ahead) = await _greet(here, _stop.Token);
                _targets.Enqueue(target.ToString());
                using var onward = new TcpClient();
                await onward.ConnectAsync(target, _stop.Token);
                var there = onward.GetStream();
                await there.WriteAsync(ahead, _stop.Token);
                await Task.WhenAny(here.CopyToAsync(there, _stop.Token), there.CopyToAsync(here, _stop.Token));
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException)
            {
                // Whoever was served hears of it by the broken connection.
            }
        }
    }

    private static async Task<(IPEndPoint Target, byte[] Ahead)> GreetSocksAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var methods = await ReadAsync(stream, 2, cancellationToken);
        await ReadAsync(stream, methods[1], cancellationToken);
        await stream.WriteAsync(new byte[] { 5, 0 }, cancellationToken);

        // An address of four bytes: the only kind of target that these tests have.
        var request = await ReadAsync(stream, 10, cancellationToken);
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 }, cancellationToken);
        return (new IPEndPoint(new IPAddress(request.AsSpan(4, 4)), (request[8] << 8) + request[9]), []);
    }

    private static async Task<(IPEndPoint Target, byte[] Ahead)> GreetHttpAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        // Kestrel takes requests with the whole address, so the head can be passed on as it is.
        var head = new List<byte>();
        while (!Encoding.ASCII.GetString([.. head]).Contains("\r\n", StringComparison.Ordinal))
        {
            head.AddRange(await ReadAsync(stream, 1, cancellationToken));
        }

        return (IPEndPoint.Parse(Authority().Match(Encoding.ASCII.GetString([.. head])).Groups["authority"].Value), [.. head]);
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    [GeneratedRegex("^[A-Z]+ http://(?<authority>[^/]+)/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Authority();
}
