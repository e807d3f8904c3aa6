using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work.Renewing;

/// <summary>
/// Makes calls for accounts with credentials that are alive: renewed shortly before they end, and once more where the
/// upstream says that they have ended. One renewal of an account runs at a time, and its result is saved before it is
/// used: what it was made from may be dead by then.
/// </summary>
public sealed partial class Renewals
{
    /// <summary>How long before its end a credential is renewed.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // Asking again and again for what was just refused helps nobody and may end in a block.
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseOfTheDead = TimeSpan.FromHours(1);

    private readonly Accesses _accesses;
    private readonly ProviderBook _providers;
    private readonly Holds _holds;
    private readonly IAccountStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<Renewals> _log;
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefusedRenewal> _refused = new(StringComparer.Ordinal);

    internal Renewals(Accesses accesses, ProviderBook providers, Holds holds, IAccountStore store, TimeProvider time, ILogger<Renewals> log) =>
        (_accesses, _providers, _holds, _store, _time, _log) = (accesses, providers, holds, store, time, log);

    /// <summary>Makes a call, with a renewed credential where that is due or the upstream asks for it.</summary>
    /// <param name="access">The account.</param>
    /// <param name="call">The call. It is made a second time only where the first was refused, so that nothing had begun.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> CallAsync<T>(AccountAccess access, Func<AccountAccess, Task<T>> call, CancellationToken cancellationToken)
        where T : IProviderOutcome
    {
        CallScope.EnterAccount(access.Account.Id, access.Upstream.Name);

        // Who holds an access for long must not go on with what was renewed meanwhile.
        if (await _accesses.OpenAsync(access.Account.Id, cancellationToken) is var (current, _))
        {
            access = current;
        }

        if (IsDue(access) && await RenewAsync(access, cancellationToken) is { } early)
        {
            access = early;
        }

        var outcome = await call(access);
        return outcome.Refusal?.Cause == Cause.Unauthorized && await RenewAsync(access, cancellationToken) is { } renewed
            ? await call(renewed)
            : outcome;
    }

    /// <summary>Whether a credential is so near its end, or past it, that it should be renewed.</summary>
    public bool IsDue(AccountAccess access) => access.Terms is { IsRenewable: true, ExpiresAt: { } end } && end - _time.GetUtcNow() < Margin;

    /// <summary>An access with a newer credential than that of <paramref name="access"/>; null where none can be had now.</summary>
    public async Task<AccountAccess?> RenewAsync(AccountAccess access, CancellationToken cancellationToken)
    {
        var accountId = access.Account.Id;
        using var turn = await EnterAsync(accountId, cancellationToken);
        if (await _accesses.OpenAsync(accountId, cancellationToken) is not var (current, _))
        {
            return null;
        }

        if (current.Credential != access.Credential)
        {
            // Somebody else's turn has just brought it.
            return current;
        }

        return MayAsk(current) && await AskAsync(current, cancellationToken) is null ? (await _accesses.OpenAsync(accountId, cancellationToken))?.Access : null;
    }

    /// <summary>Renews a credential at once, whatever was refused a moment ago: an operator asks for it.</summary>
    /// <returns>Why there is no new one; null where there is.</returns>
    public async Task<Refusal?> RenewNowAsync(string accountId, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(accountId, cancellationToken);
        return await _accesses.OpenAsync(accountId, cancellationToken) is var (current, _) && current.Terms.IsRenewable
            ? await AskAsync(current, cancellationToken)
            : new Refusal(Cause.InvalidRequest, "its credential holds nothing that a new one can be had for");
    }

    /// <summary>Waits until nobody renews an account's credential; nobody else does before the answer is disposed of.</summary>
    public Task<IDisposable> EnterAsync(string accountId, CancellationToken cancellationToken) =>
        _turns.GetOrAdd(accountId, _ => new Turn()).EnterAsync(cancellationToken);

    /// <summary>
    /// Speaks for an account with a credential that was saved for it; only within a turn (<see cref="EnterAsync"/>). What was
    /// held against the one before says nothing of it.
    /// </summary>
    public async Task TakeAsync(Account account, string credential)
    {
        _accesses.Replace(account.Id, credential);
        _refused.TryRemove(account.Id, out _);
        _holds.MarkOwed(account.Id, isOwed: false);
        await _holds.MarkAliveAsync(account, CancellationToken.None);
    }

    /// <summary>Forgets an account that is gone: its credential, and the one that was refused last.</summary>
    public void Forget(string accountId)
    {
        _accesses.Forget(accountId);
        _refused.TryRemove(accountId, out _);
    }

    private bool MayAsk(AccountAccess access)
    {
        if (!_refused.TryGetValue(access.Account.Id, out var refused) || refused.Credential != access.Credential)
        {
            return access.Terms.IsRenewable;
        }

        return access.Terms.IsRenewable && _time.GetUtcNow() - refused.At >= (refused.IsFinal ? PauseOfTheDead : PauseAfterRefusal);
    }

    private async Task<Refusal?> AskAsync(AccountAccess access, CancellationToken cancellationToken)
    {
        var accountId = access.Account.Id;
        CallScope.EnterAccount(accountId, access.Upstream.Name);
        CallScope.EnterPurpose("renew");
        switch (await _providers.Find(access.Upstream.Protocol)!.Care!.RenewAsync(access, cancellationToken))
        {
            case RenewalOutcome.Renewed renewed:
                // Told to stop now, it would lose a credential that may exist nowhere else.
                await _store.SetCredentialAsync(accountId, renewed.Credential, CancellationToken.None);
                await TakeAsync(access.Account, renewed.Credential);
                Log.Renewed(_log, accountId);
                return null;
            case RenewalOutcome.Refused { Refusal: var refusal }:
                _refused[accountId] = new RefusedRenewal(access.Credential, _time.GetUtcNow(), refusal.Cause == Cause.Unauthorized);
                _holds.MarkOwed(accountId, isOwed: refusal.Cause != Cause.Unauthorized);
                Log.Refused(_log, accountId, refusal.Cause);
                await _holds.MarkDeadAsync(access.Account, refusal, cancellationToken);
                return refusal;
            default:
                throw new InvalidOperationException("Not an outcome of a renewal.");
        }
    }

    /// <summary>That a renewal was refused; forgotten where the account has another credential by now.</summary>
    private sealed record RefusedRenewal(string Credential, DateTimeOffset At, bool IsFinal)
    {
        // The credential is a secret.
        public override string ToString() => nameof(RefusedRenewal);
    }

    private static partial class Log
    {
        [LoggerMessage(1801, LogLevel.Information, "The credential of account {AccountId} was renewed")]
        public static partial void Renewed(ILogger logger, string accountId);

        [LoggerMessage(1802, LogLevel.Warning, "The credential of account {AccountId} could not be renewed: {Cause}")]
        public static partial void Refused(ILogger logger, string accountId, Cause cause);
    }
}
