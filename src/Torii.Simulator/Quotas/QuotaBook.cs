using Torii.Simulator.Accounts;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Quotas;

/// <summary>Counts the videos that accounts with a quota make.</summary>
internal sealed class QuotaBook(AccountBook accounts, TimeProvider time)
{
    /// <summary>Takes one for a task that is about to begin.</summary>
    /// <returns>False when none is left; always true for an image, and for an account without a quota.</returns>
    public bool TryTake(Account account, TaskKind kind)
    {
        var now = time.GetUtcNow();
        return kind is not TaskKind.Video
            || account.Settings.VideosLeft is null
            || accounts.Change(account, state => Quota.Of(account, state, now) is { Left: > 0 } quota
                ? state with { Quota = quota with { Left = quota.Left - 1 } }
                : null);
    }

    /// <summary>Gives back what <see cref="TryTake"/> took for a task that did not begin.</summary>
    public void GiveBack(Account account, TaskKind kind)
    {
        var now = time.GetUtcNow();
        accounts.Change(account, state => kind is TaskKind.Video && Quota.Of(account, state, now) is { } quota
            ? state with { Quota = quota with { Left = quota.Left + 1 } }
            : null);
    }
}
