using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work.Checking;

/// <summary>
/// Looks up the plan of accounts that came without one: as an errand when they are added, and at once when a request
/// hangs on it.
/// </summary>
internal sealed class PlanLookup(Accesses accesses, AccountPool pool, Holds holds, IAccountStore store, TimeProvider time) : IErrandHandler
{
    // A client waits for this before it is told yes or no.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int AtOnce = 16;

    /// <inheritdoc />
    public string Kind => ErrandKinds.AccountCheck;

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

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        var refusal = await CheckAsync(errand.Subject, cancellationToken);
        return refusal is null or { Cause: Cause.Unauthorized } ? new ErrandOutcome.Done() : new ErrandOutcome.Again(refusal.Message);
    }

    private async Task<Refusal?> CheckAsync(string accountId, CancellationToken cancellationToken)
    {
        if (accesses.Account(accountId) is not { Status: AccountStatus.Enabled, Plan: null } account
            || await accesses.OpenAsync(accountId, cancellationToken) is not var (access, provider))
        {
            return null;
        }

        switch (await provider.CheckAsync(access, cancellationToken))
        {
            case CheckOutcome.Working working:
                await store.SetPlanAsync(accountId, working.Plan, cancellationToken);
                pool.Put(account with { Plan = working.Plan }, access.Upstream, provider.Traits);
                return null;
            case CheckOutcome.Refused { Refusal: var refusal }:
                if (refusal.Cause == Cause.Unauthorized && holds.For(refusal, account, GenerationKind.Video) is { } hold)
                {
                    await holds.PutAsync(hold, cancellationToken);
                }

                return refusal;
            default:
                throw new InvalidOperationException("Not an outcome of a check.");
        }
    }
}
