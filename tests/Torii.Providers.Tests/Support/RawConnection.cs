using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Torii.Providers.Tests.Support;

/// <summary>One connection of a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(RawServer server, TcpClient client, int number, CancellationToken stop)
{
    /// <summary>From 1, in the order of acceptance.</summary>
    public int Number { get; } = number;

    public NetworkStream Stream { get; } = client.GetStream();

    public CancellationToken Stop { get; } = stop;

    /// <summary>Reads one request, body included; null when the other side closed before it was whole.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var head = await ReadHeadAsync();
        if (head is null)
        {
            return null;
        }

        var length = head.Split("\r\n")
            .Where(line => line.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.AsSpan("content-length:".Length), CultureInfo.InvariantCulture))
            .FirstOrDefault();
        var body = new byte[length];
        await Stream.ReadExactlyAsync(body, Stop);
        server.CountArrival();
        return head + Encoding.UTF8.GetString(body);
    }

    /// <summary>Reads to the empty line that ends a head, it included; null when the other side closed before.</summary>
    public async Task<string?> ReadHeadAsync()
    {
        List<byte> head = [];
        var one = new byte[1];
        while (!Encoding.Latin1.GetString([.. head.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await Stream.ReadAsync(one, Stop) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        return Encoding.Latin1.GetString([.. head]);
    }

    public async Task WriteAsync(string text) => await Stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stop);

    public async Task WriteAsync(byte[] bytes) => await Stream.WriteAsync(bytes, Stop);

    /// <summary>Closes with a reset instead of a farewell.</summary>
    public void Reset()
    {
        client.Client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    /// <summary>Closes with a farewell.</summary>
    public void Close() => client.Close();

    /// <summary>Holds the connection open until the test is over.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, Stop);
}
