using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Torii.Providers.Http.Checking;

/// <summary>
/// A tunnel through a SOCKS5 proxy (RFC 1928), with user and password (RFC 1929). The proxy gets the upstream's name and
/// finds the address itself.
/// </summary>
internal static class SocksTunnel
{
    private const byte Version = 5;
    private const byte NoAuthentication = 0;
    private const byte UserAndPassword = 2;
    private const int LongestField = 255;

    /// <summary>Asks for a tunnel over a connection to the proxy.</summary>
    /// <param name="proxy">The connection.</param>
    /// <param name="credentials">User and password; null for none.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<TunnelOutcome> OpenAsync(Stream proxy, NetworkCredential? credentials, Uri target, CancellationToken cancellationToken) =>
        await AdmitAsync(proxy, credentials, cancellationToken) is { } refusal
            ? new TunnelOutcome.NotAdmitted(refusal)
            : await ConnectAsync(proxy, target, cancellationToken);

    private static async Task<string?> AdmitAsync(Stream proxy, NetworkCredential? credentials, CancellationToken cancellationToken)
    {
        byte[] greeting = credentials is null ? [Version, 1, NoAuthentication] : [Version, 2, NoAuthentication, UserAndPassword];
        await proxy.WriteAsync(greeting, cancellationToken);
        return await ReadAsync(proxy, 2, cancellationToken) switch
        {
            [Version, NoAuthentication] => null,
            [Version, UserAndPassword] when credentials is not null => await LogInAsync(proxy, credentials, cancellationToken),
            [Version, _] when credentials is null => "the proxy asks for a user and a password",
            [Version, _] => "the proxy accepts neither a user and a password nor their absence",
            _ => "the proxy does not speak SOCKS5",
        };
    }

    private static async Task<string?> LogInAsync(Stream proxy, NetworkCredential credentials, CancellationToken cancellationToken)
    {
        var user = Encoding.UTF8.GetBytes(credentials.UserName);
        var password = Encoding.UTF8.GetBytes(credentials.Password);
        if (user.Length > LongestField || password.Length > LongestField)
        {
            return "the user or the password is longer than 255 bytes";
        }

        await proxy.WriteAsync((byte[])[1, (byte)user.Length, .. user, (byte)password.Length, .. password], cancellationToken);

        // Some close the connection instead of saying no.
        return await ReadAsync(proxy, 2, cancellationToken) is [_, 0] ? null : "the proxy does not accept the user and the password";
    }

    private static async Task<TunnelOutcome> ConnectAsync(Stream proxy, Uri target, CancellationToken cancellationToken)
    {
        var port = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(port, (ushort)target.Port);
        await proxy.WriteAsync((byte[])[Version, 1, 0, .. AddressOf(target.IdnHost), .. port], cancellationToken);

        if (await ReadAsync(proxy, 4, cancellationToken) is not [Version, var reply, _, var kind])
        {
            return new TunnelOutcome.NotReached("the proxy ended the connection");
        }

        if (reply != 0)
        {
            return new TunnelOutcome.NotReached(WordsFor(reply));
        }

        // Where it connected from: of no use, but it stands before the upstream's first byte.
        var rest = kind switch { 1 => 4, 4 => 16, _ => (await ReadAsync(proxy, 1, cancellationToken)).FirstOrDefault() } + 2;
        return (await ReadAsync(proxy, rest, cancellationToken)).Length == rest
            ? new TunnelOutcome.Open()
            : new TunnelOutcome.NotReached("the proxy ended the connection");
    }

    private static byte[] AddressOf(string host)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            var bytes = address.GetAddressBytes();
            return [(byte)(bytes.Length == 4 ? 1 : 4), .. bytes];
        }

        var name = Encoding.ASCII.GetBytes(host);
        return [3, (byte)name.Length, .. name];
    }

    /// <summary><paramref name="count"/> bytes; none where the connection ends before.</summary>
    private static async Task<byte[]> ReadAsync(Stream proxy, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        return await proxy.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellationToken) == count ? bytes : [];
    }

    // RFC 1928, 6.
    private static string WordsFor(byte reply) => reply switch
    {
        2 => "the proxy's rules do not allow it",
        3 => "the proxy finds no way to the network",
        4 => "the proxy does not find or reach the host",
        5 => "the host refused the proxy's connection",
        6 => "the proxy's connection took too long",
        7 => "the proxy does not make connections for others",
        8 => "the proxy does not know this kind of address",
        _ => "the proxy failed",
    };
}
