using Torii.Core.Accounts;

namespace Torii.Core.Stores;

/// <summary>What accounts have made, and what of that still needs them.</summary>
public interface IAccountHistoryStore
{
    /// <summary>What every account has made that has made anything, in all and since <paramref name="today"/>.</summary>
    Task<IReadOnlyList<AccountRecord>> RecordsAsync(DateTimeOffset today, CancellationToken cancellationToken);

    /// <summary>
    /// The accounts that cannot be done without: they have open attempts, own characters or posts, have something to
    /// tidy up at their upstream, or made results that could still be fetched or remixed.
    /// </summary>
    Task<IReadOnlySet<string>> NeededAsync(CancellationToken cancellationToken);

    /// <summary>Removes an account with its credential and its holds. What it has made and cost stays known.</summary>
    Task RemoveAsync(string accountId, CancellationToken cancellationToken);
}
