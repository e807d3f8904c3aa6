namespace Torii.Core.Providers;

/// <summary>Makes results public at their upstream, and takes that back.</summary>
public interface IPublishing
{
    /// <summary>Posts a result.</summary>
    /// <param name="access">The account that made it.</param>
    /// <param name="result">The upstream's name for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<PublishOutcome> PublishAsync(AccountAccess access, string result, CancellationToken cancellationToken);

    /// <summary>Deletes a post; one that is gone counts as removed.</summary>
    Task<RemovalOutcome> UnpublishAsync(AccountAccess access, string post, CancellationToken cancellationToken);
}
