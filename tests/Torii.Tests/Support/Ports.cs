using System.Net;
using System.Net.Sockets;

namespace Torii.Tests.Support;

/// <summary>
/// Free ports for servers that must be told theirs. They lie below the range that the kernel gives to outgoing
/// connections, so that a server that was killed finds its port free again however many clients try to reach it.
/// </summary>
internal static class Ports
{
    private const int First = 12_000;
    private const int Count = 20_000;

    // Test processes that run side by side begin in different places.
    private static int _next = Environment.ProcessId * 101 % Count;

    /// <summary>A port that nobody listens on, and that is handed out once.</summary>
    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _next) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException("No port is free.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
