using Torii.Core.Costs;

namespace Torii.Core.Stores;

/// <summary>
/// The ledger: what was reserved for each generation, what it has cost, and what was given back. Nothing in it is ever
/// changed or removed. Reservations are written with their batch (<see cref="IWorkStore.AcceptAsync"/>).
/// </summary>
public interface ILedgerStore
{
    /// <summary>Writes what a generation has cost. What was written before stays as it is, so that it may be repeated.</summary>
    Task SettleAsync(Settlement settlement, CancellationToken cancellationToken);

    /// <summary>What a client key has cost so far. Read from a row of its own: the ledger may be long.</summary>
    ValueTask<ClientCosts> OfClientAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>What was settled for a client key on each day since one, oldest first; days without anything are left out.</summary>
    Task<IReadOnlyList<DayCosts>> DaysAsync(string clientId, DateOnly since, CancellationToken cancellationToken);

    /// <summary>What every client key has cost that has cost anything.</summary>
    Task<IReadOnlyList<ClientCosts>> ClientsAsync(CancellationToken cancellationToken);

    /// <summary>What was made through every account has cost.</summary>
    Task<IReadOnlyList<AccountCosts>> AccountsAsync(CancellationToken cancellationToken);
}
