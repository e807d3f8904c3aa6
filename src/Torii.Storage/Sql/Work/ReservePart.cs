using Torii.Core.Costs;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>The part of an acceptance that sets aside what its batch may cost. Where there is nothing to count it writes nothing.</summary>
internal static class ReservePart
{
    /// <summary>Writes it; what the batch would cost and what the client key has cost where its budget does not bear that.</summary>
    public static async ValueTask<AcceptOutcome.OverBudget?> WriteAsync(UnitOfWork unit, Acceptance acceptance)
    {
        var wanted = 0L;
        foreach (var generation in acceptance.Batch)
        {
            wanted += StoredMoney.Of(generation.Reserved) ?? 0;
        }

        if (wanted == 0 && acceptance.Budget is null)
        {
            return null;
        }

        var first = acceptance.Batch[0];
        if (!await ClientCostRows.ReserveAsync(unit, first.ClientId, first.CreatedAt, wanted, StoredMoney.Of(acceptance.Budget)))
        {
            var costs = await unit.Prepare(ClientCostRows.FindSql).Bind(first.ClientId).FirstAsync(ClientCostRows.Read);
            return new AcceptOutcome.OverBudget(costs ?? ClientCosts.None(first.ClientId), StoredMoney.Of(wanted));
        }

        foreach (var generation in acceptance.Batch)
        {
            if (StoredMoney.Of(generation.Reserved) is { } amount)
            {
                await LedgerRows.ReserveAsync(unit, generation.Id, generation.ClientId, generation.CreatedAt, amount);
            }
        }

        return null;
    }
}
