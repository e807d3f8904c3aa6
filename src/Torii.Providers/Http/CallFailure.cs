namespace Torii.Providers.Http;

/// <summary>What the HTTP stack's errors mean to us.</summary>
internal static class CallFailure
{
    /// <summary>Whether it happened while a connection was made, so before any request was written to it.</summary>
    public static bool IsBeforeSending(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    /// <summary>Our words for it. The stack's own name hosts and proxies, which clients must not read.</summary>
    public static string WordsFor(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "its name could not be resolved",
        HttpRequestError.ConnectionError => "no connection could be made",
        HttpRequestError.SecureConnectionError => "no secure connection could be made",
        HttpRequestError.ProxyTunnelError => "the proxy did not let us through",
        HttpRequestError.ResponseEnded => "the connection ended before the answer",
        HttpRequestError.InvalidResponse => "the answer was not HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the answer's headers were too long",
        _ => "the connection broke",
    };
}
