using System.Net;

namespace Torii.Hosting;

/// <summary>
/// Where the server listens. <c>OPENAI_BASE_URL</c> often names Torii, for the programs that use it: a Torii that reads it as
/// well would ask itself for ever.
/// </summary>
/// <param name="Host">What it listens on: an IP address, <c>localhost</c> or <c>*</c>; null where that is not decided.</param>
/// <param name="Port">The port; null where that is not decided.</param>
internal sealed record OwnAddress(string? Host, int? Port)
{
    private const string Here = "localhost";

    /// <summary>Whether who asks there asks us.</summary>
    public bool Is(Uri address) => address.Port == Port && (IsEverywhere ? address.IsLoopback : Named(address.IdnHost) == Named(Host!));

    private bool IsEverywhere => Host is null or "*" || (IPAddress.TryParse(Host, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    private static string Named(string host) =>
        IPAddress.TryParse(host, out var address)
            ? address.Equals(IPAddress.Loopback) || address.Equals(IPAddress.IPv6Loopback) ? Here : $"{address}"
            : host.ToLowerInvariant();
}
