using System.Net.Sockets;
using System.Text;

namespace Torii.Hosting.Supervision;

/// <summary>Where a service manager listens for what its service tells: the datagrams of sd_notify(3).</summary>
internal sealed class NoticeSocket(string path) : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    /// <summary>Tells it something, such as <c>READY=1</c>.</summary>
    /// <returns>Whether it was heard. A service that is not goes on all the same.</returns>
    public bool Tell(string notice)
    {
        try
        {
            return _socket.SendTo(Encoding.UTF8.GetBytes(notice), Address(path)) > 0;
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            // Nobody listens there, or the path can be none.
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    // An abstract socket's name begins with a zero byte, which stands in the variable as an at sign.
    private static UnixDomainSocketEndPoint Address(string path) => new(path[0] == '@' ? '\0' + path[1..] : path);
}
