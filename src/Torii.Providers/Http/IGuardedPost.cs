namespace Torii.Providers.Http;

/// <summary>Posts to what clients name by URL, and only in the public internet.</summary>
public interface IGuardedPost
{
    /// <summary>
    /// Sends a request once: http or https, every address of its host public (unless the operator allows the host),
    /// redirects not followed, never through an account's proxy. Of the answer only the status counts.
    /// </summary>
    /// <param name="request">The request; the caller's to dispose of.</param>
    /// <param name="within">How long it may take, from the look-up of the host to the answer's headers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<PostOutcome> SendAsync(HttpRequestMessage request, TimeSpan within, CancellationToken cancellationToken);
}
