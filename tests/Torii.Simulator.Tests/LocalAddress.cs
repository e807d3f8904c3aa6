using System.Net;
using System.Net.Sockets;

namespace Torii.Simulator.Tests;

/// <summary>Clients that call from another address of this machine, as from behind another way out.</summary>
internal static class LocalAddress
{
    public static HttpClient Client(string address)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new(handler) { Timeout = TimeSpan.FromSeconds(30) };
    }
}
