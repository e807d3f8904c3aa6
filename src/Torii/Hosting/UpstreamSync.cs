using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Providers.Upstreams;
using Torii.Upstreams;

namespace Torii.Hosting;

/// <summary>
/// Brings the accounts of the upstreams beside the Sora backend in line with the configuration: one for each key, known
/// again by its hash.
/// </summary>
internal sealed class UpstreamSync(IAccountStore store, AccountEgresses egresses, UpstreamRoster roster, KeyedAccounts accounts, ToriiSettings settings)
{
    /// <summary>The upstream of that name, listed or added by an operator; null where there is none (any more).</summary>
    public Upstream? Find(string name) => roster.Find(name)?.Settled?.ToUpstream();

    /// <summary>Writes what has changed. An account whose key is no longer listed is retired, not deleted.</summary>
    /// <param name="known">The accounts of these upstreams, and of those that were configured before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SaveAsync(IEnumerable<Account> known, CancellationToken cancellationToken)
    {
        var before = known.DistinctBy(KeyOf).ToDictionary(KeyOf);
        foreach (var upstream in settings.Upstreams)
        {
            foreach (var account in await AccountsOfAsync(upstream, cancellationToken))
            {
                before.Remove(KeyOf(account.New), out var earlier);
                await accounts.SaveAsync(earlier, account.New, account.Key, cancellationToken);
            }
        }

        foreach (var gone in before.Values.Where(account => account is { Origin: AccountOrigin.Configuration, Status: not AccountStatus.Retired }))
        {
            await store.SaveAsync(gone with { Status = AccountStatus.Retired }, credential: null, cancellationToken);
        }

        await ReleaseAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<(Account New, ApiKey Key)>> AccountsOfAsync(ConfiguredUpstream upstream, CancellationToken cancellationToken)
    {
        var terms = upstream.Accounts;
        var egress = await egresses.NameOfAsync(terms.Proxy, cancellationToken);
        ApiKey[] keys = terms.Keys is [] ? [new ApiKey(null)] : [.. terms.Keys.Select(key => new ApiKey(key))];
        return [.. keys.Select((key, place) => (accounts.New(upstream.Settled.ToUpstream(), NameOf(place), key, terms, egress, AccountOrigin.Configuration), key))];

        string NameOf(int place) => keys.Length == 1 ? upstream.Name : $"{upstream.Name} {place + 1}";
    }

    // A restart is how an operator says that he has mended something: a key that was switched on again, a model's name.
    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var keyed = (await store.AllAsync(cancellationToken)).Where(account => roster.Find(account.Upstream) is not null).Select(account => HoldScope.Account(account.Id));
        var targets = roster.All.SelectMany(upstream => upstream.Targets).Select(target => HoldScope.Target(target.Name));
        var scopes = keyed.Concat(targets).ToHashSet(StringComparer.Ordinal);
        var holds = await store.HoldsAsync(cancellationToken);
        foreach (var hold in holds.Where(hold => hold.Cause is Cause.Unauthorized or Cause.NotFound && scopes.Contains(hold.Scope)))
        {
            await store.ReleaseAsync(hold.Scope, cancellationToken);
        }
    }

    private static (string Upstream, string TokenHash) KeyOf(Account account) => (account.Upstream, account.TokenHash);
}
