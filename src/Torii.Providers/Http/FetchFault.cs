namespace Torii.Providers.Http;

/// <summary>Why something could not be fetched from a URL, or posted to it. A closed list.</summary>
public enum FetchFault
{
    /// <summary>The address is not one of http or https, or holds a user name.</summary>
    BadUrl,

    /// <summary>It leads to an address that is not public.</summary>
    ForbiddenAddress,

    /// <summary>Its host has no address.</summary>
    Unresolvable,

    /// <summary>There is more than allowed.</summary>
    TooLarge,

    /// <summary>It did not come in time.</summary>
    TimedOut,

    /// <summary>No connection, or none that held until the answer.</summary>
    Unreachable,

    /// <summary>Its server answered with something else than the content.</summary>
    BadStatus,
}
