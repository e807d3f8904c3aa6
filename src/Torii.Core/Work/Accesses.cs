using System.Collections.Concurrent;
using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>Puts together what a provider needs to speak for an account. Credentials are decrypted once and kept in memory.</summary>
public sealed class Accesses(AccountPool pool, IAccountStore store, ProviderBook providers, EgressBook egresses)
{
    private readonly ConcurrentDictionary<string, string> _credentials = new(StringComparer.Ordinal);

    /// <summary>The account; null where it is gone.</summary>
    public Account? Account(string accountId) => pool.Find(accountId)?.Account;

    /// <summary>What the provider of an account declares; null where either is gone.</summary>
    public ProviderTraits? Traits(string accountId) =>
        pool.Find(accountId) is { } found ? providers.Find(found.Upstream.Protocol)?.Traits : null;

    /// <summary>The access of an account and the provider to use it with; null where the account or its credential is gone.</summary>
    public async ValueTask<(AccountAccess Access, IProvider Provider)?> OpenAsync(string accountId, CancellationToken cancellationToken)
    {
        if (pool.Find(accountId) is not { } found || providers.Find(found.Upstream.Protocol) is not { } provider)
        {
            return null;
        }

        if (!_credentials.TryGetValue(accountId, out var credential))
        {
            credential = await store.CredentialAsync(accountId, cancellationToken);
            if (credential is null)
            {
                return null;
            }

            _credentials[accountId] = credential;
        }

        var egress = found.Upstream.Simulated ? Egress.Direct : egresses.Find(found.Account.Egress);
        return (new AccountAccess(found.Account, found.Upstream, egress, credential), provider);
    }
}
