using System.Net;

namespace Torii.Providers.Http;

/// <summary>
/// Knows a proxy's own refusal among the answers that came from the upstream, where the proxy reads requests. Taken for
/// the upstream's it would be held against the account.
/// </summary>
internal static class ProxyRefusal
{
    /// <summary>
    /// Whether it is one: 407, or a 401 that asks for a password. Tinyproxy answers a wrong one so, and an upstream that takes
    /// tokens has no use for it.
    /// </summary>
    public static bool IsOne(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired
        || (response.StatusCode == HttpStatusCode.Unauthorized
            && response.Headers.WwwAuthenticate.Any(wanted => string.Equals(wanted.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)));
}
