using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Providers.Sora;

namespace Torii.Hosting;

/// <summary>
/// Brings accounts into the pool: those that are stored, at the start, and those that operators add or change while it
/// runs. A change begins from the account as it is in that moment, and one passes after the other: who has read it earlier
/// cannot write back what others have changed since.
/// </summary>
internal sealed class Enrolment(IAccountStore store, AccountPool pool, Accesses accesses, ProviderBook providers, UpstreamSync upstreams, ToriiSettings settings) : IDisposable
{
    // Held for a write only, never while an upstream is asked.
    private readonly Turn _turn = new();

    /// <summary>The simulator's address; null where it is off.</summary>
    public Uri? Simulator { get; set; }

    /// <summary>The upstream of that name as the pool has it; null where there is none now.</summary>
    public Upstream? UpstreamOf(string name) => name switch
    {
        AccountSync.SoraUpstream => new Upstream(name, SoraProtocol.Name, settings.SoraAddress),
        AccountSync.SimulatorUpstream => Simulator is null ? null : new Upstream(name, SoraProtocol.Name, ToriiSettings.WithSlash(Simulator), Simulated: true),
        _ => upstreams.Find(name),
    };

    /// <summary>Takes a stored account into the pool. One whose upstream is not there cannot be asked anything and stays out of it.</summary>
    public void Enter(Account account)
    {
        if (UpstreamOf(account.Upstream) is { } upstream)
        {
            pool.Put(account, upstream, providers.Find(upstream.Protocol)!.Traits);
        }
    }

    /// <summary>Keeps an account, new or known, with its credential, and takes it into the pool.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="credential">Its credential document.</param>
    /// <param name="decide">What it is to be, of what it is; of null where the pool has none of that id.</param>
    /// <returns>The account as it is kept.</returns>
    public async Task<Account> SaveAsync(string accountId, string credential, Func<Account?, Account> decide)
    {
        using var turn = await _turn.EnterAsync(CancellationToken.None);
        var account = Bound(decide(pool.Find(accountId)?.Account));
        await store.SaveAsync(account, credential, CancellationToken.None);
        accesses.Replace(account.Id, credential);
        Enter(account);
        return account;
    }

    /// <summary>Keeps what an operator decides of a known account; what its upstream tells of it meanwhile stays.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="decide">What it is to be, of what it is; null to leave it.</param>
    /// <param name="credential">Its new credential document, written with it or not at all; null to leave the one that is kept.</param>
    /// <returns>The account as it is kept; null where there is none of that id, or it was left.</returns>
    public async Task<Account?> EditAsync(string accountId, Func<Account, Account?> decide, string? credential = null)
    {
        using var turn = await _turn.EnterAsync(CancellationToken.None);
        if (pool.Find(accountId) is not var (account, _) || decide(account) is not { } edited)
        {
            return null;
        }

        edited = credential is null ? edited : Bound(edited);
        await store.EditAsync(edited, credential, CancellationToken.None);
        pool.Update(accountId, current => edited with { Plan = current.Plan, Facts = current.Facts });
        return edited;
    }

    /// <summary>Forgets what is held against an account itself, as is due when it is given another credential.</summary>
    public async Task ReleaseAsync(string accountId)
    {
        await store.ReleaseAsync(HoldScope.Account(accountId), CancellationToken.None);
        pool.Release(HoldScope.Account(accountId));
    }

    private Account Bound(Account account) => account with { GivenFor = UpstreamOf(account.Upstream) is { Simulated: false } upstream ? upstream.Origin : null };

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
