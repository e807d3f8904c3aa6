using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Work.Caring;

/// <summary>
/// How accounts do at their work: what a result or an error means for them. Errors in a row are counted here in memory.
/// After a restart an account gets the full number of tries anew, while the hold that they led to is stored with its
/// strikes. The count stays when the hold ends, so one more error brings the next, longer hold, and a result clears it.
/// </summary>
internal sealed class Conduct(AccountPool pool, Holds holds, Inspections inspections, IOptions<WorkOptions> options, TimeProvider time)
{
    // Zero for those whose last work went well.
    private readonly ConcurrentDictionary<string, int> _errorsInARow = new(StringComparer.Ordinal);

    /// <summary>An account has made what was asked of it.</summary>
    public async Task DeliveredAsync(string accountId, GenerationKind kind, CancellationToken cancellationToken)
    {
        if (pool.Find(accountId) is not { } found)
        {
            return;
        }

        _errorsInARow[accountId] = 0;
        await MakeRoomAsync(accountId, kind, cancellationToken);
        if (kind == GenerationKind.Video && !found.Upstream.Simulated)
        {
            inspections.AskAfterDelivery(accountId);
        }

        if (pool.HoldOf(HoldScope.Account(accountId)) is { Cause: Cause.TooManyErrors } hold)
        {
            await holds.ReleaseAsync(hold.Scope, cancellationToken);
        }
    }

    /// <summary>A task of an account has ended without a result.</summary>
    public async Task FailedAsync(string accountId, GenerationKind kind, string target, Refusal refusal, CancellationToken cancellationToken)
    {
        await MakeRoomAsync(accountId, kind, cancellationToken);
        if (pool.Find(accountId) is { } found && HoldFor(refusal, found.Account, kind, target) is { } hold)
        {
            await holds.PutAsync(hold, cancellationToken);
        }
    }

    /// <summary>The hold that a refusal or failure means, all before it considered; null where it is held against nobody.</summary>
    public Hold? HoldFor(Refusal refusal, Account account, GenerationKind kind, string target)
    {
        if (refusal is { Cause: Cause.Quota, RetryAfter: null } && kind == GenerationKind.Video)
        {
            // Nobody said for how long, but the upstream knows.
            inspections.Ask(account.Id);
        }

        var isOneTooMany = CauseTable.Of(refusal.Cause).CountsAsError && IsOneTooMany(account);
        return holds.For(isOneTooMany ? new Refusal(Cause.TooManyErrors, refusal.Message) : refusal, account, kind, target);
    }

    // One of its tasks is over, so there is a place again.
    private async Task MakeRoomAsync(string accountId, GenerationKind kind, CancellationToken cancellationToken)
    {
        if (pool.HoldOf(HoldScope.AccountKind(accountId, kind)) is { Cause: Cause.TooManyAtOnce } full)
        {
            await holds.ReleaseAsync(full.Scope, cancellationToken);
        }
    }

    private bool IsOneTooMany(Account account)
    {
        if (pool.HoldOf(HoldScope.Account(account.Id)) is { Cause: Cause.TooManyErrors } hold && hold.IsOn(time.GetUtcNow()))
        {
            // What was under way when the hold began belongs to it.
            return false;
        }

        var errors = _errorsInARow.AddOrUpdate(account.Id, 1, static (_, errors) => errors + 1);
        return options.Value.ErrorThreshold is > 0 and var threshold && errors >= threshold && !IsTheUpstreams(account);
    }

    // Where every account of an upstream fails, the fault is the upstream's, and nobody is to rest for an hour for it.
    private bool IsTheUpstreams(Account account)
    {
        var others = _errorsInARow
            .Where(entry => entry.Key != account.Id && pool.Find(entry.Key)?.Account.Upstream == account.Upstream)
            .Select(entry => entry.Value)
            .ToArray();
        return others.Length > 0 && Array.TrueForAll(others, errors => errors > 0);
    }
}
