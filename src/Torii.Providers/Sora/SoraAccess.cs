using Torii.Core.Accounts;
using Torii.Core.Providers;

namespace Torii.Providers.Sora;

/// <summary>An account whose credential has been read. Holds a secret: never logged, never stored.</summary>
internal sealed class SoraAccess
{
    private SoraAccess(AccountAccess access, string token)
    {
        AccountId = access.Account.Id;
        BaseAddress = access.Upstream.BaseAddress;
        Egress = access.Egress;
        Token = token;
    }

    /// <summary>The account.</summary>
    public string AccountId { get; }

    /// <summary>Where the backend is; ends in a slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The way out.</summary>
    public Egress Egress { get; }

    /// <summary>The access token.</summary>
    public string Token { get; }

    /// <summary>Reads the credential of <paramref name="access"/>; null where it cannot be used.</summary>
    public static SoraAccess? Of(AccountAccess access) =>
        SoraCredential.Parse(access.Credential) is { Token: var token } ? new SoraAccess(access, token) : null;
}
