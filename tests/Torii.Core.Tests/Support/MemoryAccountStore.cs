using System.Collections.Concurrent;
using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Accounts and their holds in memory. Every account has a credential until it is taken away.</summary>
internal sealed class MemoryAccountStore : IAccountStore
{
    public Dictionary<string, Hold> Holds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Plans { get; } = new(StringComparer.Ordinal);

    /// <summary>The accounts without a credential.</summary>
    public HashSet<string> WithoutCredential { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SaveAsync(Account account, string? credential, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EditAsync(Account account, string? credential, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task BindAsync(string upstream, string origin, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetPlanAsync(string accountId, string plan, CancellationToken cancellationToken)
    {
        Plans[accountId] = plan;
        return Task.CompletedTask;
    }

    /// <summary>What upstreams told of accounts.</summary>
    public Dictionary<string, AccountFacts> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Credentials that replaced the usual one.</summary>
    public ConcurrentDictionary<string, string> Credentials { get; } = new(StringComparer.Ordinal);

    public Task SetFactsAsync(string accountId, string plan, AccountFacts facts, CancellationToken cancellationToken)
    {
        lock (Facts)
        {
            (Plans[accountId], Facts[accountId]) = (plan, facts);
            return Task.CompletedTask;
        }
    }

    public Task SetCredentialAsync(string accountId, string credential, CancellationToken cancellationToken)
    {
        Credentials[accountId] = credential;
        return Task.CompletedTask;
    }

    public ValueTask<string?> CredentialAsync(string accountId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(WithoutCredential.Contains(accountId) ? null : Credentials.GetValueOrDefault(accountId, "{}"));

    public Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Hold>>([.. Holds.Values]);

    public Task HoldAsync(Hold hold, CancellationToken cancellationToken)
    {
        Write(hold);
        return Task.CompletedTask;
    }

    public Task ReleaseAsync(string scope, CancellationToken cancellationToken)
    {
        lock (Holds)
        {
            Holds.Remove(scope);
            return Task.CompletedTask;
        }
    }

    public void Write(Hold? hold)
    {
        lock (Holds)
        {
            if (hold is not null)
            {
                Holds[hold.Scope] = hold;
            }
        }
    }
}
