namespace Torii.Core.Routing.Offers;

/// <summary>Why nobody can make a model now: what an operator would have to change.</summary>
public enum Hindrance
{
    /// <summary>There is no account at all.</summary>
    NoAccount,

    /// <summary>There are accounts, yet no upstream of theirs makes it.</summary>
    NotOffered,

    /// <summary>It takes a subscription that no account has.</summary>
    PlanMissing,

    /// <summary>What it makes is switched off for the accounts that could, or their upstream does not make it.</summary>
    KindSwitchedOff,

    /// <summary>The accounts that could are switched off.</summary>
    AccountsSwitchedOff,

    /// <summary>The access of the accounts that could has ended.</summary>
    AccessEnded,
}
