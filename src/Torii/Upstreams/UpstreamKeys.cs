using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Upstreams;

/// <summary>The accounts of upstreams that come, change and go while the server runs. What it changes is in force at once.</summary>
internal sealed class UpstreamKeys(KeyedAccounts accounts, IAccountStore store, AccountPool pool, Accesses accesses, ProviderBook providers)
{
    /// <summary>Gives an upstream that is new an account. Keys that were given for an earlier one of its name are forgotten: they belong there.</summary>
    public async Task AddAsync(SettledUpstream upstream, ApiKey key, AccountTerms terms, CancellationToken cancellationToken)
    {
        var name = upstream.Settings.Name;
        var known = await OfAsync(name, cancellationToken);
        var before = known.FirstOrDefault(account => account.TokenHash == KeyedAccounts.HashOf(name, key));
        await ForgetKeysAsync(known.Where(account => account != before), cancellationToken);
        var account = await accounts.SaveAsync(before, accounts.New(name, name, key, terms, Egress.DefaultName, AccountOrigin.Operator), key, cancellationToken);
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

    /// <summary>Has the accounts of an upstream speak to it as it is now.</summary>
    /// <param name="upstream">The upstream.</param>
    /// <param name="isElsewhere">Whether it is at another origin than before, where the keys of retired accounts must not go.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task FollowAsync(SettledUpstream upstream, bool isElsewhere, CancellationToken cancellationToken)
    {
        var known = await OfAsync(upstream.Settings.Name, cancellationToken);
        if (isElsewhere)
        {
            await ForgetKeysAsync(known.Where(account => account.Status == AccountStatus.Retired), cancellationToken);
        }

        foreach (var account in known)
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
            await store.SaveAsync(account with { Status = AccountStatus.Retired }, credential: null, cancellationToken);
            pool.Update(account.Id, known => known with { Status = AccountStatus.Retired });
        }

        return inUse.Count;
    }

    private async Task<IReadOnlyList<Account>> OfAsync(string upstream, CancellationToken cancellationToken) =>
        [.. (await store.AllAsync(cancellationToken)).Where(account => account.Upstream == upstream)];

    private async Task<string?> KeyOfAsync(Account account, CancellationToken cancellationToken) =>
        await store.CredentialAsync(account.Id, cancellationToken) is { } credential ? ApiKey.Parse(credential)?.Key : null;

    private async Task ForgetKeysAsync(IEnumerable<Account> others, CancellationToken cancellationToken)
    {
        var nothing = new ApiKey(null).ToDocument();
        foreach (var account in others)
        {
            await store.SetCredentialAsync(account.Id, nothing, cancellationToken);
            accesses.Replace(account.Id, nothing);
        }
    }

    private void Put(Account account, SettledUpstream upstream) => pool.Put(account, upstream.ToUpstream(), providers.Find(upstream.Settings.Protocol)!.Traits);
}
