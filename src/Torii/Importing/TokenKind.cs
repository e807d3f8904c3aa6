namespace Torii.Importing;

/// <summary>The tokens that an account may be given by.</summary>
internal enum TokenKind
{
    /// <summary>What calls bear.</summary>
    Access,

    /// <summary>The web page's cookie, which access tokens are had for.</summary>
    Session,

    /// <summary>An app's token, which access tokens are had for.</summary>
    Refresh,
}
