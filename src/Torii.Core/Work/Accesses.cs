using System.Collections.Concurrent;
using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>Puts together what a provider needs to speak for an account. Credentials are decrypted once and kept in memory.</summary>
public sealed class Accesses(AccountPool pool, IAccountStore store, ProviderBook providers, EgressBook egresses, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, KnownCredential> _credentials = new(StringComparer.Ordinal);

    /// <summary>The account; null where it is gone.</summary>
    public Account? Account(string accountId) => pool.Find(accountId)?.Account;

    /// <summary>The upstream of an account; null where it is gone.</summary>
    public Upstream? UpstreamOf(string accountId) => pool.Find(accountId)?.Upstream;

    /// <summary>Whether everybody can fetch what an account has made.</summary>
    public bool HasPublicResults(string accountId) =>
        UpstreamOf(accountId) is not { } upstream || providers.Find(upstream.Protocol)?.Traits.HasPublicResults != false;

    /// <summary>How often to ask after an account's running tasks.</summary>
    public PollPlan PollingOf(string accountId) => UpstreamOf(accountId) is { } upstream
        ? upstream.Polling ?? providers.Find(upstream.Protocol)?.Traits.Polling ?? PollPlan.Default
        : PollPlan.Default;

    /// <summary>
    /// The access of an account and the provider to use it with; null where the account or its credential is gone, and where
    /// the credential was given for another origin than its upstream has now.
    /// </summary>
    public async ValueTask<(AccountAccess Access, IProvider Provider)?> OpenAsync(string accountId, CancellationToken cancellationToken)
    {
        if (pool.Find(accountId) is not { } found || providers.Find(found.Upstream.Protocol) is not { } provider || !found.Upstream.IsHomeOf(found.Account))
        {
            return null;
        }

        if (!_credentials.TryGetValue(accountId, out var known))
        {
            if (await store.CredentialAsync(accountId, cancellationToken) is not { } credential)
            {
                return null;
            }

            known = Remember(accountId, credential, provider);
        }

        var (egress, uploads) = found.Upstream.Simulated ? (Egress.Direct, Egress.Direct) : EgressesOf(found.Account);
        return (new AccountAccess(found.Account, found.Upstream, egress, known.Document) { UploadEgress = uploads, Terms = known.Terms }, provider);
    }

    /// <summary>The credential document of an account, in the pool or not, from memory where it is there; null where there is none.</summary>
    public async ValueTask<string?> CredentialAsync(string accountId, CancellationToken cancellationToken) =>
        _credentials.TryGetValue(accountId, out var known) ? known.Document : await store.CredentialAsync(accountId, cancellationToken);

    /// <summary>Forgets the credential of an account that is gone.</summary>
    public void Forget(string accountId) => _credentials.TryRemove(accountId, out _);

    /// <summary>Takes in a credential that was saved in place of the one before.</summary>
    public void Replace(string accountId, string credential)
    {
        if (pool.Find(accountId) is { } found && providers.Find(found.Upstream.Protocol) is { } provider)
        {
            Remember(accountId, credential, provider);
        }
    }

    private KnownCredential Remember(string accountId, string credential, IProvider provider) =>
        _credentials[accountId] = new KnownCredential(credential, provider.Care?.TermsOf(credential) ?? CredentialTerms.Silent);

    // While the way of uploads is held they leave as all else does: nothing that can be made needs to wait for it.
    private (Egress Egress, Egress Uploads) EgressesOf(Account account)
    {
        var egress = egresses.Find(account.Egress);
        var uploads = egresses.Find(Egress.UploadsName);
        var isHeld = pool.HoldOf(HoldScope.Egress(uploads.Name))?.IsOn(time.GetUtcNow()) == true;
        return (egress, uploads.Proxy is null || isHeld ? egress : uploads);
    }

    private sealed record KnownCredential(string Document, CredentialTerms Terms);
}
