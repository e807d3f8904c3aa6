namespace Torii.Core.Stores;

/// <summary>What still needs accounts, and their end.</summary>
public interface IAccountHistoryStore
{
    /// <summary>
    /// Whether an account cannot be done without: it has open attempts, owns characters or posts, has something to tidy up
    /// at its upstream, or made results that could still be fetched or remixed.
    /// </summary>
    Task<bool> IsNeededAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>Removes an account with its credential and its holds. What it has made and cost stays known.</summary>
    Task RemoveAsync(string accountId, CancellationToken cancellationToken);
}
