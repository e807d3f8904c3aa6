using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Work.Caring;

/// <summary>Lets accounts rest while they may make no more videos, for as long as their upstream says.</summary>
internal sealed class Quotas(AccountPool pool, Holds holds, TimeProvider time)
{
    /// <summary>The hold on an account's videos as it is now, on or ended; null where there is none.</summary>
    public Hold? HoldOf(Account account) => pool.HoldOf(HoldScope.AccountKind(account.Id, GenerationKind.Video));

    /// <summary>What was told of the videos left takes the place of what refusals let us assume.</summary>
    /// <param name="account">The account.</param>
    /// <param name="facts">What was told.</param>
    /// <param name="before">The hold when the upstream was asked: a refusal that came later knows better.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task FollowAsync(Account account, AccountFacts facts, Hold? before, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var standing = HoldOf(account) is { } hold && hold.IsOn(now) ? hold : null;
        return facts.VideosLeft switch
        {
            <= 0 => ExhaustAsync(account, facts.ResetsAt - now, standing, cancellationToken),

            // An upstream that went on refusing although it said that some were left is believed in its refusals.
            > 0 when standing is { Cause: Cause.Quota, Strikes: 1 } && standing == before => holds.PutAsync(standing with { Until = now }, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private Task ExhaustAsync(Account account, TimeSpan? left, Hold? standing, CancellationToken cancellationToken)
    {
        var told = holds.For(new Refusal(Cause.Quota, standing?.Text, left > TimeSpan.Zero ? left : null), account, GenerationKind.Video, target: null)!;
        if (standing is { Cause: Cause.Quota } && left > TimeSpan.Zero)
        {
            // Even where that is sooner than was assumed.
            told = standing with { Until = time.GetUtcNow() + Shorter(left.Value, CauseTable.Of(Cause.Quota).MostHold) };
        }

        return told == standing ? Task.CompletedTask : holds.PutAsync(told, cancellationToken);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
