using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

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
            Credentials = CredentialsIn(proxy),
        };
    }

    /// <summary>Its user and password, percent-decoded; null where it has none.</summary>
    public static NetworkCredential? CredentialsIn(Uri proxy)
    {
        var userInfo = proxy.UserInfo;
        if (userInfo.Length == 0)
        {
            return null;
        }

        var colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new NetworkCredential(Uri.UnescapeDataString(userInfo), string.Empty)
            : new NetworkCredential(Uri.UnescapeDataString(userInfo[..colon]), Uri.UnescapeDataString(userInfo[(colon + 1)..]));
    }

    /// <summary>What an HTTP proxy is shown: its user and password in the Basic scheme (RFC 7617); null where it has none.</summary>
    public static AuthenticationHeaderValue? AdmissionTo(Uri proxy) => CredentialsIn(proxy) is { } credentials
        ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.UserName}:{credentials.Password}")))
        : null;

    /// <summary>
    /// Whether <paramref name="proxy"/> itself reads requests to <paramref name="target"/>, so that an answer may be its own. To
    /// a secure target, and for SOCKS, it only makes a tunnel.
    /// </summary>
    public static bool Reads([NotNullWhen(true)] Uri? proxy, Uri target) => proxy?.Scheme is "http" or "https" && target.Scheme == Uri.UriSchemeHttp;

    private static int PortOf(string scheme) => scheme.StartsWith("socks", StringComparison.Ordinal) ? 1080 : -1;
}
