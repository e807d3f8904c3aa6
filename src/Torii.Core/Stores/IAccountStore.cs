using Torii.Core.Accounts;

namespace Torii.Core.Stores;

/// <summary>Accounts, their credentials and what is held against them.</summary>
public interface IAccountStore
{
    /// <summary>Every account, in the order they were added.</summary>
    Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes an account, new or known by its id, with its credential (kept encrypted; null leaves the stored one).
    /// A new account of unknown plan gets an errand that looks its plan up.
    /// </summary>
    Task SaveAsync(Account account, string? credential, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what an operator decides of a known account, with its credential (kept encrypted; null leaves the stored one)
    /// in the same unit; what its upstream told of it stays.
    /// </summary>
    Task EditAsync(Account account, string? credential, CancellationToken cancellationToken);

    /// <summary>
    /// Binds the credentials of an upstream to an origin (<see cref="Account.GivenFor"/>); those that are bound already stay
    /// as they are.
    /// </summary>
    Task BindAsync(string upstream, string origin, CancellationToken cancellationToken);

    /// <summary>Writes what was learnt of an account's plan.</summary>
    Task SetPlanAsync(string accountId, string plan, CancellationToken cancellationToken);

    /// <summary>Writes what an upstream told of an account, its plan included.</summary>
    Task SetFactsAsync(string accountId, string plan, AccountFacts facts, CancellationToken cancellationToken);

    /// <summary>Writes a renewed credential (kept encrypted). What the account is known by stays.</summary>
    Task SetCredentialAsync(string accountId, string credential, CancellationToken cancellationToken);

    /// <summary>The credential document of an account, decrypted; null where there is none.</summary>
    ValueTask<string?> CredentialAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>Every hold, ended ones included (their strikes still count).</summary>
    Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancellationToken);

    /// <summary>Writes a hold over an earlier one of its scope.</summary>
    Task HoldAsync(Hold hold, CancellationToken cancellationToken);

    /// <summary>Forgets the hold of a scope and its strikes.</summary>
    Task ReleaseAsync(string scope, CancellationToken cancellationToken);
}
