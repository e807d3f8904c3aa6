using System.Net.Sockets;
using System.Text;

namespace Torii.Providers.Tests.Support;

/// <summary>A SOCKS5 proxy that leads every connection to one port of this machine and remembers what it was told.</summary>
internal sealed class SocksProxy : IAsyncDisposable
{
    private readonly RawServer _server;
    private readonly int _target;
    private readonly bool _admits;

    public SocksProxy(int target, bool admits = true)
    {
        _target = target;
        _admits = admits;
        _server = new RawServer(ServeAsync);
    }

    public int Port => _server.Port;

    /// <summary>The user and password it was shown.</summary>
    public string? Shown { get; private set; }

    /// <summary>The host that it was asked to connect to; an address would mean that the name was resolved before.</summary>
    public string? Host { get; private set; }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(RawConnection connection)
    {
        var stream = connection.Stream;
        var methods = await ReadAsync(connection, (await ReadAsync(connection, 2))[1]);
        if (methods.Contains((byte)2))
        {
            await stream.WriteAsync(new byte[] { 5, 2 });
            await ReadAsync(connection, 1);
            var user = await ReadTextAsync(connection);
            Shown = $"{user}/{await ReadTextAsync(connection)}";
            await stream.WriteAsync(new byte[] { 1, _admits ? (byte)0 : (byte)1 });
        }
        else
        {
            await stream.WriteAsync(new byte[] { 5, 0 });
        }

        if (!_admits)
        {
            return;
        }

        var kind = (await ReadAsync(connection, 4))[3];
        Host = kind == 3 ? await ReadTextAsync(connection) : $"address {Convert.ToHexString(await ReadAsync(connection, kind == 1 ? 4 : 16))}";
        await ReadAsync(connection, 2);
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
        await ForwardAsync(connection);
    }

    private async Task ForwardAsync(RawConnection connection)
    {
        using var target = new TcpClient();
        await target.ConnectAsync("127.0.0.1", _target, connection.Stop);
        var there = connection.Stream.CopyToAsync(target.GetStream(), connection.Stop);
        var back = target.GetStream().CopyToAsync(connection.Stream, connection.Stop);
        await Task.WhenAny(there, back);
    }

    private static async Task<byte[]> ReadAsync(RawConnection connection, int count)
    {
        var bytes = new byte[count];
        await connection.Stream.ReadExactlyAsync(bytes, connection.Stop);
        return bytes;
    }

    private static async Task<string> ReadTextAsync(RawConnection connection) =>
        Encoding.UTF8.GetString(await ReadAsync(connection, (await ReadAsync(connection, 1))[0]));
}
