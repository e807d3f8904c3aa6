using Torii.Core.Accounts;

namespace Torii.Doctor;

/// <summary>An account that is kept. Holds a secret: never logged.</summary>
/// <param name="Account">The account.</param>
/// <param name="Credential">Its credential document; null where it has none, or that cannot be read.</param>
/// <param name="IsReadable">Whether it could be read.</param>
internal sealed record StoredAccount(Account Account, string? Credential, bool IsReadable)
{
    /// <inheritdoc />
    public override string ToString() => Account.Name;
}
