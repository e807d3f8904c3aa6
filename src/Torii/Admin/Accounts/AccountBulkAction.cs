namespace Torii.Admin.Accounts;

/// <summary>What can be done with many accounts at once.</summary>
internal enum AccountBulkAction
{
    /// <summary>Switch them on.</summary>
    Enable,

    /// <summary>Switch them off.</summary>
    Disable,

    /// <summary>Take them away.</summary>
    Delete,

    /// <summary>Ask their upstreams after them.</summary>
    Test,

    /// <summary>Get new access tokens for them.</summary>
    Refresh,

    /// <summary>Have them leave by a proxy.</summary>
    SetProxy,

    /// <summary>Change how much they may do.</summary>
    SetLimits,

    /// <summary>Forget what is held against them.</summary>
    Release,
}
