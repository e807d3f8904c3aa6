using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>Judges accounts for one lane's work at one moment. Used under the pool's lock.</summary>
/// <param name="lane">The lane.</param>
/// <param name="pinnedUpstream">The upstream of the account that the work is pinned to; null where there is none.</param>
/// <param name="holds">What is held.</param>
/// <param name="hasReal">Whether there are accounts that do not only play an upstream.</param>
/// <param name="now">The moment.</param>
internal sealed class LaneJudge(Lane lane, string? pinnedUpstream, HoldBook holds, bool hasReal, DateTimeOffset now)
{
    // Judged is each account for each request and each claim: nothing is made anew for each of them.
    private readonly LaneTarget[] _targets = [.. lane.Targets().Select(target => LaneTarget.Of(target, holds, now))];

    /// <summary>The lane's targets, in the order they are tried.</summary>
    public IReadOnlyList<LaneTarget> Targets => _targets;

    /// <summary>The verdict for the target that an account serves best; null where it is of another upstream than any of them.</summary>
    public Verdict? Best(PooledAccount pooled)
    {
        Verdict? best = null;
        foreach (var target in _targets)
        {
            if (Of(pooled, target) is { } verdict && !(best?.Kind <= verdict.Kind))
            {
                best = verdict;
            }
        }

        return best;
    }

    /// <summary>The verdict for one target; null where the account is of another upstream.</summary>
    public Verdict? Of(PooledAccount pooled, LaneTarget target)
    {
        if (target.Upstream != pooled.Upstream.ServesAs)
        {
            return null;
        }

        var verdict = Selection.Judge(View(pooled), lane);
        return verdict.Kind is VerdictKind.Usable or VerdictKind.Busy && target.Hold is { } hold ? new Verdict(VerdictKind.Resting, hold.Until) : verdict;
    }

    private AccountView View(PooledAccount pooled) => new(
        pooled.Account,
        pooled.Traits.Kinds.Contains(lane.Kind),
        pooled.Traits.HasPlans,
        pinnedUpstream is null || pinnedUpstream == pooled.Upstream.Name,
        pooled.Upstream.Simulated && hasReal,
        pooled.Slots(lane.Kind).Count,
        pooled.HasFreeGate(lane.Kind),
        pooled.RateFreeAt(now),
        holds.Lasting(pooled.Scopes(lane.Kind), now));
}
