using Torii.Core.Accounts;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>An account with its tokens. Holds secrets: never logged.</summary>
internal sealed record KnownAccount(Account Account, SoraCredential Credential)
{
    /// <summary>The owner's address; null where none is known.</summary>
    public string? Email => Account.Facts?.Email ?? (Account.Name.Contains('@', StringComparison.Ordinal) ? Account.Name : null);
}
