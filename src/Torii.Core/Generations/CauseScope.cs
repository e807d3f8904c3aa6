namespace Torii.Core.Generations;

/// <summary>Whom a cause is held against.</summary>
public enum CauseScope
{
    /// <summary>Nobody: it is an answer, not a fault.</summary>
    Nobody,

    /// <summary>The account, for every kind.</summary>
    Account,

    /// <summary>The account, for this kind only.</summary>
    AccountKind,

    /// <summary>Every account that leaves through the same egress.</summary>
    Egress,

    /// <summary>The target: this model at this upstream, through whichever account.</summary>
    Target,

    /// <summary>Every account of the upstream.</summary>
    Upstream,
}
