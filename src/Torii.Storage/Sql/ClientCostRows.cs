using Torii.Core.Costs;

namespace Torii.Storage.Sql;

/// <summary>The table of what each client key has cost: the sums of its ledger. Amounts are millionths of a US dollar.</summary>
internal static class ClientCostRows
{
    /// <summary>What a client key has cost.</summary>
    public const string FindSql = $"SELECT {Columns} FROM client_costs WHERE client_id = ?1";

    /// <summary>What every client key has cost.</summary>
    public const string AllSql = $"SELECT {Columns} FROM client_costs ORDER BY client_id";

    private const string Columns = "client_id, spent, reserved, since";

    // Looking and adding are one statement, so that nobody else's reservation can come in between.
    // What nobody knows the price of costs something all the same: a budget that is used up does not bear it.
    private const string ReserveSql = """
        INSERT INTO client_costs (client_id, since, spent, reserved)
        SELECT ?1, ?2, 0, ?3 WHERE ?4 IS NULL OR CASE WHEN ?3 = 0 THEN 1 ELSE ?3 END <= ?4
        ON CONFLICT (client_id) DO UPDATE SET reserved = client_costs.reserved + excluded.reserved
        WHERE ?4 IS NULL OR client_costs.spent + client_costs.reserved + CASE WHEN ?3 = 0 THEN 1 ELSE ?3 END <= ?4
        """;

    private const string SettleSql = """
        INSERT INTO client_costs (client_id, since, spent, reserved) VALUES (?1, ?2, ?3, 0 - ?4)
        ON CONFLICT (client_id) DO UPDATE SET
            spent = client_costs.spent + excluded.spent, reserved = client_costs.reserved + excluded.reserved
        """;

    /// <summary>Adds to what is reserved for a client key; false where its budget, if it has one, would not bear that.</summary>
    public static async ValueTask<bool> ReserveAsync(UnitOfWork unit, string clientId, DateTimeOffset at, long amount, long? budget) =>
        await unit.Prepare(ReserveSql).Bind(clientId).Bind(at).Bind(amount).Bind(budget).RunAsync() == 1;

    /// <summary>Adds to what a client key has spent, and takes from what is reserved for it.</summary>
    public static ValueTask<int> SettleAsync(UnitOfWork unit, string clientId, DateTimeOffset at, long spent, long released) =>
        unit.Prepare(SettleSql).Bind(clientId).Bind(at).Bind(spent).Bind(released).RunAsync();

    public static ClientCosts Read(IRow row) =>
        new(row.Text(0), StoredMoney.Of(row.Int64(1)), StoredMoney.Of(row.Int64(2)), row.Time(3));
}
