using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>Holds scopes when upstreams refuse, and lets them go when they work again.</summary>
internal sealed partial class Holds(AccountPool pool, IAccountStore store, TimeProvider time, ILogger<Holds> log)
{
    // Asked for no patience at all, we would use up a generation's attempts within a moment.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    // As long as a renewal that was hindered is not asked for again.
    private static readonly TimeSpan UntilRenewed = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, bool> _owed = new(StringComparer.Ordinal);

    /// <summary>
    /// The hold that a refusal means for an account and what it shares with others; null where it is held against
    /// nobody. Repeated without a success between them, holds last longer.
    /// </summary>
    public Hold? For(Refusal refusal, Account account, GenerationKind kind, string? target)
    {
        var rule = CauseTable.Of(refusal.Cause);
        if (ScopeOf(rule.Scope, refusal, account, kind, target) is not { } scope)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var last = pool.HoldOf(scope);

        // Refusals of submissions that were under way together are one strike, not many.
        var strikes = last is null || last.Cause != refusal.Cause ? 1 : last.IsOn(now) ? last.Strikes : last.Strikes + 1;
        var length = refusal.Cause == Cause.Unauthorized && IsOwed(account.Id) ? UntilRenewed : LengthOf(refusal, rule, strikes);
        var hold = new Hold(scope, refusal.Cause, length == TimeSpan.MaxValue ? null : now + length, strikes, refusal.Text);
        return last?.IsOn(now) == true && last.End >= hold.End ? last : hold;
    }

    // What left by another way says nothing of the account's own.
    private static string? ScopeOf(CauseScope scope, Refusal refusal, Account account, GenerationKind kind, string? target) =>
        scope == CauseScope.Egress && refusal.Egress is { } egress ? HoldScope.Egress(egress) : HoldScope.Of(scope, account, kind, target);

    /// <summary>Puts a hold into force that was not written with a change.</summary>
    public async Task PutAsync(Hold hold, CancellationToken cancellationToken)
    {
        await store.HoldAsync(hold, cancellationToken);
        Enter(hold);
    }

    /// <summary>Puts a hold into force that is written with a change: before the slot is free again, or the next generation would be sent the same way.</summary>
    public void Enter(Hold hold)
    {
        if (pool.HoldOf(hold.Scope) != hold)
        {
            Tell(hold, Named(hold.Scope));
        }

        pool.Put(hold);
    }

    /// <summary>Forgets the hold of a scope and its strikes.</summary>
    public async Task ReleaseAsync(string scope, CancellationToken cancellationToken)
    {
        if (pool.Release(scope))
        {
            Log.Ended(log, Named(scope));
            await store.ReleaseAsync(scope, cancellationToken);
        }
    }

    /// <summary>A question got through and was answered: nothing stands in the way that an account leaves by.</summary>
    public Task MarkOpenAsync(Account account, CancellationToken cancellationToken) => ReleaseAsync(HoldScope.Egress(account.Egress), cancellationToken);

    /// <summary>
    /// An account's submission was taken: what was held against it and its surroundings is forgotten, but for what that
    /// does not disprove.
    /// </summary>
    public async Task ForgetAsync(Account account, GenerationKind kind, string target, CancellationToken cancellationToken)
    {
        foreach (var scope in HoldScope.All(account, kind).Append(HoldScope.Target(target)))
        {
            if (pool.HoldOf(scope) is { } hold && !Outlasts(hold))
            {
                await ReleaseAsync(scope, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Notes whether an account is owed a new credential that it could only not be given now: that its old one has ended takes
    /// it out of use for a moment then, and not for good.
    /// </summary>
    public void MarkOwed(string accountId, bool isOwed)
    {
        if (isOwed)
        {
            _owed[accountId] = true;
        }
        else
        {
            _owed.TryRemove(accountId, out _);
        }
    }

    /// <summary>Whether an account is still owed a new credential: nobody said that it has no more right to one.</summary>
    public bool IsOwed(string accountId) => _owed.ContainsKey(accountId);

    /// <summary>Takes an account out of use where <paramref name="refusal"/> says that its credential is dead.</summary>
    public Task MarkDeadAsync(Account account, Refusal refusal, CancellationToken cancellationToken) =>
        refusal.Cause == Cause.Unauthorized && For(refusal, account, GenerationKind.Video, target: null) is { } hold
            ? PutAsync(hold, cancellationToken)
            : Task.CompletedTask;

    /// <summary>An account's credential works: it is used again if it had been taken for dead.</summary>
    public Task MarkAliveAsync(Account account, CancellationToken cancellationToken) =>
        pool.HoldOf(HoldScope.Account(account.Id)) is { Cause: Cause.Unauthorized } dead
            ? ReleaseAsync(dead.Scope, cancellationToken)
            : Task.CompletedTask;

    private void Tell(Hold hold, string scope)
    {
        if (hold.Until is { } until)
        {
            Log.Begun(log, scope, hold.Cause, until, hold.Strikes);
        }
        else
        {
            Log.Dead(log, scope, hold.Cause);
        }
    }

    // With the name that its operator gave it, where it is an account's.
    private string Named(string scope) =>
        scope.Split(':') is ["account", var id, ..] && pool.Find(id) is { Account: var account } ? $"{scope} ({account.Name})" : scope;

    // A task that was taken may fail as those before it did, and may have been the last one that the quota allowed.
    private bool Outlasts(Hold hold) =>
        hold.Cause == Cause.TooManyErrors || (hold.Cause == Cause.Quota && hold.IsOn(time.GetUtcNow()));

    // An upstream may ask for patience, but not for a year of it.
    private static TimeSpan LengthOf(Refusal refusal, CauseRule rule, int strikes) => refusal.RetryAfter switch
    {
        null => CauseTable.HoldFor(refusal.Cause, strikes),
        { } told when told < Shortest => Shortest,
        { } told => told < rule.MostHold ? told : rule.MostHold,
    };

    private static partial class Log
    {
        [LoggerMessage(1007, LogLevel.Information, "No work for {Scope}: {Cause}, until {Until:O} ({Strikes} in a row)")]
        public static partial void Begun(ILogger logger, string scope, Cause cause, DateTimeOffset until, int strikes);

        [LoggerMessage(1009, LogLevel.Warning, "No work for {Scope}: {Cause}, until an operator mends it")]
        public static partial void Dead(ILogger logger, string scope, Cause cause);

        [LoggerMessage(1008, LogLevel.Information, "Work for {Scope} again")]
        public static partial void Ended(ILogger logger, string scope);
    }
}
