using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Checking;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Caring;

/// <summary>
/// Asks upstreams what they tell of an account, as an errand when it is added and whenever <see cref="Inspections"/> finds
/// it due, and keeps it. Where a provider has nothing to tell, only the plan is looked up.
/// </summary>
internal sealed class Inspector(
    Accesses accesses,
    Renewals renewals,
    PlanLookup plans,
    Holds holds,
    Quotas quotas,
    AccountPool pool,
    IAccountStore store) : IErrandHandler
{
    // What its calls are called in metrics.
    private const string Purpose = "check";

    private static readonly Refusal NoCredential = new(Cause.InvalidRequest, "its credential is gone, or its upstream is");

    private readonly KeyedTurns _turns = new();

    /// <inheritdoc />
    public string Kind => ErrandKinds.AccountCheck;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        var refusal = await InspectAsync(errand.Subject, known: null, cancellationToken);
        return refusal is null or { Cause: Cause.Unauthorized } ? new ErrandOutcome.Done() : new ErrandOutcome.Again(refusal.Message);
    }

    /// <summary>Asks after one account, unless somebody else has just done so.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="known">The facts that are to be replaced.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why nothing was told; null where something was, or nobody needs to be asked.</returns>
    public async Task<Refusal?> InspectAsync(string accountId, AccountFacts? known, CancellationToken cancellationToken)
    {
        CallScope.EnterPurpose(Purpose);
        using var turn = await _turns.EnterAsync(accountId, cancellationToken);
        if (accesses.Account(accountId) is not { Status: AccountStatus.Enabled } account
            || account.Facts != known
            || await accesses.OpenAsync(accountId, cancellationToken) is not var (access, provider))
        {
            return null;
        }

        return provider.Care is { } care
            ? await AskAsync(access, fresh => care.InspectAsync(fresh, cancellationToken), cancellationToken)
            : await plans.CheckAsync(accountId, cancellationToken);
    }

    /// <summary>Asks after one account now, switched off or not, whatever was told of it before: an operator wants to know.</summary>
    /// <returns>Why nothing was told; null where something was.</returns>
    public async Task<Refusal?> AskNowAsync(string accountId, CancellationToken cancellationToken)
    {
        CallScope.EnterPurpose(Purpose);
        using var turn = await _turns.EnterAsync(accountId, cancellationToken);
        if (await accesses.OpenAsync(accountId, cancellationToken) is not var (access, provider))
        {
            return NoCredential;
        }

        return provider.Care is { } care
            ? await AskAsync(access, fresh => care.InspectAsync(fresh, cancellationToken), cancellationToken)
            : await plans.AskAsync(access, provider, cancellationToken);
    }

    /// <summary>Makes an account ready for its first use with an invitation.</summary>
    /// <returns>Why it is not ready; null where it is.</returns>
    public async Task<Refusal?> ActivateAsync(string accountId, string inviteCode, CancellationToken cancellationToken)
    {
        using var turn = await _turns.EnterAsync(accountId, cancellationToken);
        return await accesses.OpenAsync(accountId, cancellationToken) is var (access, provider) && provider.Care is { } care
            ? await AskAsync(access, fresh => care.ActivateAsync(fresh, inviteCode, cancellationToken), cancellationToken)
            : NoCredential;
    }

    private async Task<Refusal?> AskAsync(AccountAccess access, Func<AccountAccess, Task<InspectionOutcome>> ask, CancellationToken cancellationToken)
    {
        var account = access.Account;
        var before = quotas.HoldOf(account);
        switch (await renewals.CallAsync(access, ask, cancellationToken))
        {
            case InspectionOutcome.Told told:
                await store.SetFactsAsync(account.Id, told.Plan, told.Facts, cancellationToken);
                pool.Update(account.Id, current => current with { Plan = told.Plan, Facts = told.Facts });
                await holds.MarkAliveAsync(account, cancellationToken);
                await holds.MarkOpenAsync(account, cancellationToken);
                await quotas.FollowAsync(account, told.Facts, before, cancellationToken);
                return null;
            case InspectionOutcome.Refused { Refusal: var refusal }:
                await holds.MarkDeadAsync(account, refusal, cancellationToken);
                return refusal;
            default:
                throw new InvalidOperationException("Not an outcome of an inspection.");
        }
    }
}
