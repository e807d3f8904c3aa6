using System.Net;
using System.Net.Sockets;

namespace Torii.Providers.Http;

/// <summary>Asks the system's resolver.</summary>
internal sealed class DnsHostResolver : IHostResolver
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            // ArgumentException: a name that no resolver would take, such as one longer than 255 characters.
            return [];
        }
    }
}
