using Torii.Core.Accounts;

namespace Torii.Core.Providers;

/// <summary>All a provider needs to speak for an account. Holds a secret: never logged, never stored.</summary>
public sealed class AccountAccess(Account account, Upstream upstream, Egress egress, string credential)
{
    /// <summary>The account.</summary>
    public Account Account { get; } = account;

    /// <summary>Where it belongs.</summary>
    public Upstream Upstream { get; } = upstream;

    /// <summary>The way out.</summary>
    public Egress Egress { get; } = egress;

    /// <summary>The way out for uploads.</summary>
    public Egress UploadEgress { get; init; } = egress;

    /// <summary>The credential document, in the provider's own JSON.</summary>
    public string Credential { get; } = credential;

    /// <summary>What the credential says of itself.</summary>
    public CredentialTerms Terms { get; init; } = CredentialTerms.Silent;
}
