using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Providers.Upstreams;

namespace Torii.Hosting;

/// <summary>Accounts that are API keys, wherever they come from: one for each key, known again by its hash.</summary>
internal sealed class KeyedAccounts(IAccountStore store, IdSource ids)
{
    /// <summary>What an account is known again by.</summary>
    /// <param name="upstream">Its upstream, which the one account without a key is known by.</param>
    /// <param name="key">Its key.</param>
    public static string HashOf(string upstream, ApiKey key) => TokenHash.Of(key.Key ?? "no key at " + upstream);

    /// <summary>A new one.</summary>
    public Account New(Upstream upstream, string name, ApiKey key, AccountTerms terms, string egress, AccountOrigin origin) => new()
    {
        Id = ids.Next(),
        Upstream = upstream.Name,
        Name = name,
        TokenHash = HashOf(upstream.Name, key),
        GivenFor = upstream.Origin,
        Weight = terms.Weight,
        MaxRpm = terms.MaxRpm,
        ImageLimit = terms.ImageLimit,
        VideoLimit = terms.VideoLimit,
        Egress = egress,
        Status = AccountStatus.Enabled,
        Origin = origin,
    };

    /// <summary>Writes an account over what is known of it. One that is listed and was switched off by an operator stays off.</summary>
    /// <param name="before">The account with the same key; null where there was none.</param>
    /// <param name="now">What it is to be.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The account as it is kept.</returns>
    public async Task<Account> SaveAsync(Account? before, Account now, ApiKey key, CancellationToken cancellationToken)
    {
        // Who adds it now wants it on; who had it listed all along may have switched it off since.
        var isSwitchedOff = now.Origin == AccountOrigin.Configuration && before?.IsSwitchedOff == true;
        var known = before is null ? now : now with { Id = before.Id, Plan = before.Plan, Facts = before.Facts, IsSwitchedOff = isSwitchedOff };
        var after = known.Listed(isEnabled: true);
        if (after != before)
        {
            // A stored key may have been taken away since.
            await store.SaveAsync(after, before is { Status: not AccountStatus.Retired } ? null : key.ToDocument(), cancellationToken);
        }

        return after;
    }
}
