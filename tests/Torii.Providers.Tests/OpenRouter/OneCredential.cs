using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Providers.Upstreams;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>A store that knows one credential, and nothing else.</summary>
internal sealed class OneCredential : IAccountStore
{
    /// <summary>Whether it fails.</summary>
    public bool IsBroken { get; set; }

    public ValueTask<string?> CredentialAsync(string accountId, CancellationToken cancellationToken) =>
        IsBroken ? throw new IOException("The disk is gone.") : ValueTask.FromResult<string?>(new ApiKey(OpenRouterScene.Key).ToDocument());

    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Account>>([]);

    public Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Hold>>([]);

    public Task SaveAsync(Account account, string? credential, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EditAsync(Account account, string? credential, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task BindAsync(string upstream, string origin, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPlanAsync(string accountId, string plan, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetFactsAsync(string accountId, string plan, AccountFacts facts, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetCredentialAsync(string accountId, string credential, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task HoldAsync(Hold hold, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReleaseAsync(string scope, CancellationToken cancellationToken) => Task.CompletedTask;
}
