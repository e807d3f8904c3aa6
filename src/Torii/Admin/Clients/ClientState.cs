namespace Torii.Admin.Clients;

/// <summary>Whether a client key opens anything.</summary>
internal enum ClientState
{
    /// <summary>It does.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It does, but its budget bears nothing more.</summary>
    Spent,

    /// <summary>It was revoked.</summary>
    Revoked,
}
