using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Upstreams;

/// <summary>The accounts of upstreams that come, change and go while the server runs. What it changes is in force at once.</summary>
internal sealed class UpstreamKeys(KeyedAccounts accounts, Enrolment enrolment, IAccountStore store, AccountPool pool, Accesses accesses, ProviderBook providers)
{
    /// <summary>Gives an upstream that is new an account.</summary>
    public async Task AddAsync(SettledUpstream upstream, ApiKey key, AccountTerms terms, CancellationToken cancellationToken)
    {
        var name = upstream.Settings.Name;
        var before = (await OfAsync(name, cancellationToken)).FirstOrDefault(account => account.TokenHash == KeyedAccounts.HashOf(name, key));
        var account = await accounts.SaveAsync(before, accounts.New(upstream.ToUpstream(), name, key, terms, Egress.DefaultName, AccountOrigin.Operator), key, cancellationToken);
        Put(account, upstream);
        accesses.Replace(account.Id, key.ToDocument());
    }

    /// <summary>Whether any account of an upstream that is in use has a key.</summary>
    public async Task<bool> HasAnyAsync(string upstream, CancellationToken cancellationToken)
    {
        foreach (var account in (await OfAsync(upstream, cancellationToken)).Where(account => account.Status != AccountStatus.Retired))
        {
            if (await KeyOfAsync(account, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Forgets the keys that were given for an upstream. Before its name leads to another origin: one that is still there
    /// after a crash would be sent where it does not belong.
    /// </summary>
    /// <param name="upstream">The upstream.</param>
    /// <param name="given">The key that was given for the new origin; null where none was.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ForgetAsync(string upstream, ApiKey? given, CancellationToken cancellationToken)
    {
        var nothing = new ApiKey(null).ToDocument();
        var kept = given is null ? null : KeyedAccounts.HashOf(upstream, given);
        foreach (var account in (await OfAsync(upstream, cancellationToken)).Where(account => account.TokenHash != kept))
        {
            // Nothing belongs nowhere.
            await store.EditAsync((pool.Find(account.Id)?.Account ?? account) with { GivenFor = null }, nothing, cancellationToken);
            pool.Update(account.Id, known => known with { GivenFor = null });
            accesses.Replace(account.Id, nothing);
        }
    }

    /// <summary>Has the accounts of an upstream speak to it as it is now.</summary>
    public async Task FollowAsync(SettledUpstream upstream, CancellationToken cancellationToken)
    {
        foreach (var account in await OfAsync(upstream.Settings.Name, cancellationToken))
        {
            Put(pool.Find(account.Id)?.Account ?? account, upstream);
        }
    }

    /// <summary>Retires every account of an upstream.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RetireAsync(string upstream, CancellationToken cancellationToken)
    {
        var inUse = (await OfAsync(upstream, cancellationToken)).Where(account => account.Status != AccountStatus.Retired).ToList();
        foreach (var account in inUse)
        {
            // Out of the pool, as where its upstream is not there, nobody else writes it.
            if (await enrolment.EditAsync(account.Id, known => known with { Status = AccountStatus.Retired }) is null)
            {
                await store.SaveAsync(account with { Status = AccountStatus.Retired }, credential: null, cancellationToken);
            }
        }

        return inUse.Count;
    }

    private async Task<IReadOnlyList<Account>> OfAsync(string upstream, CancellationToken cancellationToken) =>
        [.. (await store.AllAsync(cancellationToken)).Where(account => account.Upstream == upstream)];

    private async Task<string?> KeyOfAsync(Account account, CancellationToken cancellationToken) =>
        await store.CredentialAsync(account.Id, cancellationToken) is { } credential ? ApiKey.Parse(credential)?.Key : null;

    private void Put(Account account, SettledUpstream upstream) => pool.Put(account, upstream.ToUpstream(), providers.Find(upstream.Settings.Protocol)!.Traits);
}
