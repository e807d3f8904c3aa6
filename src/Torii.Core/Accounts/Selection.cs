using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>Which account serves what: pure functions over what is known at a moment.</summary>
public static class Selection
{
    /// <summary>Whether an account can take a lane's work, and if not why not. What can never change comes first.</summary>
    public static Verdict Judge(in AccountView view, Lane lane)
    {
        var account = view.Account;
        if (lane.Pin is not null && lane.Pin != account.Id && view.IsBesidePin)
        {
            return new(VerdictKind.NotPinned);
        }

        if (account.Status != AccountStatus.Enabled)
        {
            return new(VerdictKind.Disabled);
        }

        if (view.IsSuperseded)
        {
            return new(VerdictKind.Simulated);
        }

        var limit = account.LimitOf(lane.Kind);
        if (!view.ServesKind || limit == 0)
        {
            return new(VerdictKind.WrongKind);
        }

        if (view.Hold is { Health: Health.Invalid })
        {
            return new(VerdictKind.Invalid);
        }

        if (lane.Plan is not null && view.HasPlans && account.Plan != lane.Plan)
        {
            return new(account.Plan is null ? VerdictKind.PlanUnknown : VerdictKind.WrongPlan);
        }

        if (view.Hold is { } hold)
        {
            return new(VerdictKind.Resting, hold.Until);
        }

        if (view.RateFreeAt is { } free)
        {
            return new(VerdictKind.Busy, free);
        }

        return view.Open >= limit || !view.HasFreeGate ? new(VerdictKind.Busy) : new(VerdictKind.Usable);
    }
}
