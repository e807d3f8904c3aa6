namespace Torii.Providers.Http;

/// <summary>Fetches what clients name by URL, and only from the public internet.</summary>
public interface IGuardedFetch
{
    /// <summary>
    /// Opens <paramref name="url"/>: http or https, every address of its host public (unless the operator allows the host),
    /// redirects held to the same rules, size and time bounded, never through an account's proxy.
    /// </summary>
    /// <param name="url">What the client gave. Our own media's URLs are the caller's to recognise.</param>
    /// <param name="limit">The most bytes that may come.</param>
    /// <param name="cancellationToken">Stops it until it has opened.</param>
    Task<FetchOutcome> OpenAsync(string url, long limit, CancellationToken cancellationToken);
}
