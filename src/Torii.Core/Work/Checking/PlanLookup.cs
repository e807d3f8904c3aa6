using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Checking;

/// <summary>Looks up the plan of accounts that came without one, with the one call that takes: a request may hang on it.</summary>
internal sealed class PlanLookup(Accesses accesses, Renewals renewals, AccountPool pool, Holds holds, IAccountStore store, TimeProvider time)
{
    // A client waits for this before it is told yes or no.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int AtOnce = 16;

    /// <summary>Looks up several accounts' plans side by side. What cannot be told in time stays unknown.</summary>
    public async Task LookUpAsync(IReadOnlyCollection<string> accountIds, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await Parallel.ForEachAsync(accountIds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = either.Token }, async (accountId, token) => await CheckAsync(accountId, token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Those that answered are known now.
        }
    }

    /// <summary>Looks up the plan of one account where it is not known.</summary>
    /// <returns>Why it could not be told; null where it was, or nobody needs to be asked.</returns>
    public async Task<Refusal?> CheckAsync(string accountId, CancellationToken cancellationToken)
    {
        if (accesses.Account(accountId) is not { Status: AccountStatus.Enabled, Plan: null }
            || await accesses.OpenAsync(accountId, cancellationToken) is not var (access, provider))
        {
            return null;
        }

        return await AskAsync(access, provider, cancellationToken);
    }

    /// <summary>Asks for the plan of one account, known or not.</summary>
    /// <returns>Why it could not be told; null where it was.</returns>
    public async Task<Refusal?> AskAsync(AccountAccess access, IProvider provider, CancellationToken cancellationToken)
    {
        var account = access.Account;
        switch (await renewals.CallAsync(access, fresh => provider.CheckAsync(fresh, cancellationToken), cancellationToken))
        {
            case CheckOutcome.Working working:
                await holds.MarkAliveAsync(account, cancellationToken);
                await store.SetPlanAsync(account.Id, working.Plan, cancellationToken);
                pool.Update(account.Id, current => current with { Plan = working.Plan });
                return null;
            case CheckOutcome.Refused { Refusal: var refusal }:
                await holds.MarkDeadAsync(account, refusal, cancellationToken);
                return refusal;
            default:
                throw new InvalidOperationException("Not an outcome of a check.");
        }
    }
}
