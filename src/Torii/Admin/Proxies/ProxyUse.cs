namespace Torii.Admin.Proxies;

/// <summary>What a way out is for.</summary>
internal enum ProxyUse
{
    /// <summary>Every account that has none of its own.</summary>
    Default,

    /// <summary>Uploads, whatever account they are for.</summary>
    Uploads,

    /// <summary>Accounts that have it as their own.</summary>
    Accounts,
}
