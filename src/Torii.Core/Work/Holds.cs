using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>Holds scopes when upstreams refuse, and lets them go when they work again.</summary>
internal sealed class Holds(AccountPool pool, IAccountStore store, TimeProvider time)
{
    /// <summary>
    /// The hold that a refusal means for an account and what it shares with others; null where it is held against
    /// nobody. Repeated without a success between them, holds last longer.
    /// </summary>
    public Hold? For(Refusal refusal, Account account, GenerationKind kind)
    {
        var rule = CauseTable.Of(refusal.Cause);
        if (HoldScope.Of(rule.Scope, account, kind) is not { } scope)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var last = pool.HoldOf(scope);

        // Refusals of submissions that were under way together are one strike, not many.
        var strikes = last is null || last.Cause != refusal.Cause ? 1 : last.IsOn(now) ? last.Strikes : last.Strikes + 1;
        var length = LengthOf(refusal, rule, strikes);
        var hold = new Hold(scope, refusal.Cause, length == TimeSpan.MaxValue ? null : now + length, strikes, refusal.Text);
        return last?.IsOn(now) == true && EndOf(last) > EndOf(hold) ? last : hold;
    }

    // An upstream may ask for patience, but not for a year of it.
    private static TimeSpan LengthOf(Refusal refusal, CauseRule rule, int strikes) =>
        refusal.RetryAfter is not { } told ? CauseTable.HoldFor(refusal.Cause, strikes) : told < rule.MostHold ? told : rule.MostHold;

    private static DateTimeOffset EndOf(Hold hold) => hold.Until ?? DateTimeOffset.MaxValue;

    /// <summary>Puts a hold into force that was not written with a change.</summary>
    public async Task PutAsync(Hold hold, CancellationToken cancellationToken)
    {
        await store.HoldAsync(hold, cancellationToken);
        pool.Put(hold);
    }

    /// <summary>An account did what was asked: what was held against it and its surroundings is forgotten.</summary>
    public async Task ForgetAsync(Account account, GenerationKind kind, CancellationToken cancellationToken)
    {
        foreach (var scope in HoldScope.All(account, kind))
        {
            if (pool.Release(scope))
            {
                await store.ReleaseAsync(scope, cancellationToken);
            }
        }
    }
}
