using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Providers.Sora;

namespace Torii.Hosting;

/// <summary>Brings accounts into the pool: those that are stored, at the start, and those that operators add or change while it runs.</summary>
internal sealed class Enrolment(IAccountStore store, AccountPool pool, Accesses accesses, ProviderBook providers, UpstreamSync upstreams, ToriiSettings settings)
{
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

    /// <summary>Keeps an account, new or known, and takes it into the pool.</summary>
    /// <param name="account">The account.</param>
    /// <param name="credential">Its credential document; null to leave the one that is kept.</param>
    public async Task SaveAsync(Account account, string? credential)
    {
        await store.SaveAsync(account, credential, CancellationToken.None);
        if (credential is not null)
        {
            accesses.Replace(account.Id, credential);
        }

        Enter(account);
    }

    /// <summary>Keeps what an operator decides of a known account; what its upstream tells of it meanwhile stays.</summary>
    public async Task EditAsync(Account account)
    {
        await store.EditAsync(account, CancellationToken.None);
        pool.Update(account.Id, current => account with { Plan = current.Plan, Facts = current.Facts });
    }

    /// <summary>Forgets what is held against an account itself, as is due when it is given another credential.</summary>
    public async Task ReleaseAsync(string accountId)
    {
        await store.ReleaseAsync(HoldScope.Account(accountId), CancellationToken.None);
        pool.Release(HoldScope.Account(accountId));
    }
}
