namespace Torii.Core.Accounts;

/// <summary>How a scope is, from the point of view of work.</summary>
public enum Health
{
    /// <summary>Usable.</summary>
    Active,

    /// <summary>Resting; ends by itself.</summary>
    Cooling,

    /// <summary>Its quota is used up; ends by itself.</summary>
    Exhausted,

    /// <summary>Its credential is dead; an operator must mend it.</summary>
    Invalid,

    /// <summary>Switched off by an operator.</summary>
    Disabled,
}
