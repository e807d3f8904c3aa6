namespace Torii.Admin.Accounts;

/// <summary>How an account is, in one word.</summary>
internal enum AccountHealth
{
    /// <summary>It takes work.</summary>
    Active,

    /// <summary>It rests, at least from one kind; that ends by itself.</summary>
    Cooling,

    /// <summary>A quota of it is used up; that ends by itself.</summary>
    Exhausted,

    /// <summary>Its credential is dead.</summary>
    Invalid,

    /// <summary>It is switched off.</summary>
    Disabled,

    /// <summary>It was taken away, and is kept for what still needs it.</summary>
    Retired,
}
