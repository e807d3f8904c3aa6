using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Tests.Hosting;

/// <summary>A store with one account's credential and holds in memory; nothing else is asked of it.</summary>
internal sealed class OneAccountStore(string credential, params Hold[] holds) : IAccountStore
{
    /// <summary>The scopes that were released.</summary>
    public List<string> Released { get; } = [];

    public ValueTask<string?> CredentialAsync(string accountId, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(credential);

    public Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Hold>>(holds);

    public Task ReleaseAsync(string scope, CancellationToken cancellationToken)
    {
        Released.Add(scope);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SaveAsync(Account account, string? credential, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EditAsync(Account account, string? credential, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task BindAsync(string upstream, string origin, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetPlanAsync(string accountId, string plan, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetFactsAsync(string accountId, string plan, AccountFacts facts, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetCredentialAsync(string accountId, string credential, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task HoldAsync(Hold hold, CancellationToken cancellationToken) => throw new NotSupportedException();
}
