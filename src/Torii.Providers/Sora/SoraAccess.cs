using Torii.Core.Accounts;
using Torii.Core.Providers;

namespace Torii.Providers.Sora;

/// <summary>An account whose credential has been read. Holds a secret: never logged, never stored.</summary>
internal sealed class SoraAccess
{
    private SoraAccess(AccountAccess access, string token, string? sessionToken)
    {
        AccountId = access.Account.Id;
        BaseAddress = access.Upstream.BaseAddress;
        Egress = access.Egress;
        UploadEgress = access.UploadEgress;
        Token = token;
        SessionToken = sessionToken;
    }

    /// <summary>The account.</summary>
    public string AccountId { get; }

    /// <summary>Where the backend is; ends in a slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The way out.</summary>
    public Egress Egress { get; }

    /// <summary>The way out for uploads.</summary>
    public Egress UploadEgress { get; }

    /// <summary>What the account shows: its access token, or what another is had for. Kept out of every text.</summary>
    public string Token { get; }

    /// <summary>The session token of the web page; null without one.</summary>
    public string? SessionToken { get; }

    /// <summary>Reads the credential of <paramref name="access"/>; null where it holds no access token.</summary>
    public static SoraAccess? Of(AccountAccess access) =>
        SoraCredential.Parse(access.Credential) is { Token: { } token } credential ? new SoraAccess(access, token, credential.SessionToken) : null;

    /// <summary>The account, showing something else than its access token.</summary>
    public static SoraAccess Showing(AccountAccess access, string secret) => new(access, secret, sessionToken: null);
}
