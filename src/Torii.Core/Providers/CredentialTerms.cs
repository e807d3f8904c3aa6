namespace Torii.Core.Providers;

/// <summary>What a credential says of itself.</summary>
/// <param name="ExpiresAt">When it ends; null where it does not say.</param>
/// <param name="IsRenewable">Whether it holds what a new one can be had with.</param>
public sealed record CredentialTerms(DateTimeOffset? ExpiresAt, bool IsRenewable)
{
    /// <summary>One that says nothing and cannot be renewed.</summary>
    public static CredentialTerms Silent { get; } = new(null, false);
}
