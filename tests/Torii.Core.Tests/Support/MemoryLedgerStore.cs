using Torii.Core.Costs;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Settlements in memory. What was reserved stands with the generations.</summary>
internal sealed class MemoryLedgerStore : ILedgerStore
{
    /// <summary>Every settlement that was asked for, oldest first.</summary>
    public List<Settlement> Settlements { get; } = [];

    public Task SettleAsync(Settlement settlement, CancellationToken cancellationToken)
    {
        lock (Settlements)
        {
            Settlements.Add(settlement);
        }

        return Task.CompletedTask;
    }

    public ValueTask<ClientCosts> OfClientAsync(string clientId, CancellationToken cancellationToken) => ValueTask.FromResult(ClientCosts.None(clientId));

    public Task<IReadOnlyList<DayCosts>> DaysAsync(string clientId, DateOnly since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DayCosts>>([]);

    public Task<IReadOnlyList<ClientCosts>> ClientsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ClientCosts>>([]);

    public Task<IReadOnlyList<AccountCosts>> AccountsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AccountCosts>>([]);
}
