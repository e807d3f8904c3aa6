using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Torii.Providers.Http.Checking;

/// <summary>A tunnel through an HTTP proxy: <c>CONNECT</c> (RFC 9110, 9.3.6), with Basic credentials (RFC 7617).</summary>
internal static class HttpTunnel
{
    /// <summary>The longest head of an answer that is read, in bytes.</summary>
    private const int LongestHead = 16 * 1024;

    /// <summary>Asks for a tunnel over a connection to the proxy.</summary>
    /// <param name="proxy">The connection.</param>
    /// <param name="admission">User and password; null for none.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<TunnelOutcome> OpenAsync(Stream proxy, AuthenticationHeaderValue? admission, Uri target, CancellationToken cancellationToken)
    {
        var authority = target.HostNameType == UriHostNameType.IPv6 ? $"[{target.IdnHost}]:{target.Port}" : $"{target.IdnHost}:{target.Port}";
        var shown = admission is null ? string.Empty : $"Proxy-Authorization: {admission}\r\n";
        await proxy.WriteAsync(Encoding.ASCII.GetBytes($"CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n{shown}\r\n"), cancellationToken);

        return await ReadStatusAsync(proxy, cancellationToken) switch
        {
            null => new TunnelOutcome.NotAdmitted("the proxy does not speak HTTP"),
            401 or 407 => new TunnelOutcome.NotAdmitted(RefusalTo(admission)),
            >= 200 and < 300 => new TunnelOutcome.Open(),
            { } status => new TunnelOutcome.NotReached($"the proxy answered {status}"),
        };
    }

    /// <summary>What a proxy's refusal means to a caller that showed <paramref name="admission"/>.</summary>
    public static string RefusalTo(AuthenticationHeaderValue? admission) => admission is null
        ? "the proxy asks for a user and a password"
        : "the proxy does not accept the user and the password";

    // Byte by byte: what follows the empty line belongs to the upstream.
    private static async Task<int?> ReadStatusAsync(Stream proxy, CancellationToken cancellationToken)
    {
        var head = new byte[LongestHead];
        var length = 0;
        while (!head.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            if (length == head.Length || await proxy.ReadAsync(head.AsMemory(length, 1), cancellationToken) == 0)
            {
                return null;
            }

            length++;
        }

        // HTTP/1.1 200 Connection established
        var words = Encoding.Latin1.GetString(head.AsSpan(0, head.AsSpan().IndexOf((byte)'\r'))).Split(' ');
        return words.Length > 1
            && words[0].StartsWith("HTTP/", StringComparison.Ordinal)
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;
    }
}
