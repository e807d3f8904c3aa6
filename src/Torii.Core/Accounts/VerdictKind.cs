namespace Torii.Core.Accounts;

/// <summary>The answers of <see cref="Selection"/>.</summary>
public enum VerdictKind
{
    /// <summary>It can take the work now.</summary>
    Usable,

    /// <summary>Its slots or its submission gate are taken, or it has submitted enough for this minute.</summary>
    Busy,

    /// <summary>It is held, or the target is.</summary>
    Resting,

    /// <summary>A plan is needed and its own has not been looked up yet.</summary>
    PlanUnknown,

    /// <summary>It has another plan than is needed.</summary>
    WrongPlan,

    /// <summary>Its upstream or its limits make nothing of this kind.</summary>
    WrongKind,

    /// <summary>The work is pinned to another account.</summary>
    NotPinned,

    /// <summary>Its operator has switched it off.</summary>
    Disabled,

    /// <summary>Its credential is dead.</summary>
    Invalid,

    /// <summary>It only plays an upstream, and there are real ones.</summary>
    Simulated,
}
