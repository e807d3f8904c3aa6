namespace Torii.Importing;

/// <summary>What is asked of the upstream before an account is taken in.</summary>
internal enum ImportMode
{
    /// <summary>Nothing.</summary>
    Offline,

    /// <summary>Whether the access token works.</summary>
    Access,

    /// <summary>An access token for the session token.</summary>
    Session,

    /// <summary>An access token for the refresh token.</summary>
    Refresh,
}
