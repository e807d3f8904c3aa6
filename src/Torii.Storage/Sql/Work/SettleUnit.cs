using Torii.Core.Costs;

namespace Torii.Storage.Sql.Work;

/// <summary>Writes what a generation has cost. The sums follow only what the ledger did not hold yet.</summary>
internal static class SettleUnit
{
    private const string CostSql = "UPDATE generations SET cost = COALESCE(cost, 0) + ?2 WHERE id = ?1";

    /// <summary>Writes it; whether anything was new.</summary>
    public static async ValueTask<bool> RunAsync(UnitOfWork unit, Settlement settlement)
    {
        var (id, client, at) = (settlement.GenerationId, settlement.ClientId, settlement.At);
        var (isNew, spent, released) = (false, 0L, 0L);
        foreach (var (account, cost) in settlement.Costs)
        {
            var amount = StoredMoney.Of(cost);
            if (await LedgerRows.SettleAsync(unit, id, account, client, at, amount))
            {
                await AccountCostRows.SettleAsync(unit, account, at, amount);
                (isNew, spent) = (true, spent + amount);
            }
        }

        if (isNew)
        {
            await unit.Prepare(CostSql).Bind(id).Bind(spent).RunAsync();
        }

        if (StoredMoney.Of(settlement.Release) is { } release && await LedgerRows.ReleaseAsync(unit, id, client, at, release))
        {
            (isNew, released) = (true, release);
        }

        if (isNew)
        {
            await ClientCostRows.SettleAsync(unit, client, at, spent, released);
        }

        return isNew;
    }
}
