using System.Net;

namespace Torii.Providers.Http;

/// <summary>Turns an egress' proxy address into what the HTTP stack understands.</summary>
internal static class ProxyAddress
{
    /// <summary>
    /// The proxy, with its user and password percent-decoded. <c>socks5h</c> becomes <c>socks5</c>: the HTTP stack
    /// knows only the latter, and leaves name resolution to the proxy either way.
    /// </summary>
    public static WebProxy Of(Uri proxy)
    {
        var scheme = proxy.Scheme == "socks5h" ? "socks5" : proxy.Scheme;
        return new WebProxy(new UriBuilder(scheme, proxy.IdnHost, proxy.Port < 0 ? PortOf(scheme) : proxy.Port).Uri)
        {
            Credentials = CredentialsIn(proxy.UserInfo),
        };
    }

    private static int PortOf(string scheme) => scheme.StartsWith("socks", StringComparison.Ordinal) ? 1080 : -1;

    private static NetworkCredential? CredentialsIn(string userInfo)
    {
        if (userInfo.Length == 0)
        {
            return null;
        }

        var colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new NetworkCredential(Uri.UnescapeDataString(userInfo), string.Empty)
            : new NetworkCredential(Uri.UnescapeDataString(userInfo[..colon]), Uri.UnescapeDataString(userInfo[(colon + 1)..]));
    }
}
