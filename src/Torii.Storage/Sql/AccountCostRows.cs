using Torii.Core.Costs;

namespace Torii.Storage.Sql;

/// <summary>The table of what was made through each account has cost: the sums of its ledger. Amounts are millionths of a US dollar.</summary>
internal static class AccountCostRows
{
    /// <summary>What was made through every account has cost.</summary>
    public const string AllSql = "SELECT account_id, spent, since FROM account_costs ORDER BY account_id";

    private const string SettleSql = """
        INSERT INTO account_costs (account_id, since, spent) VALUES (?1, ?2, ?3)
        ON CONFLICT (account_id) DO UPDATE SET spent = account_costs.spent + excluded.spent
        """;

    /// <summary>Adds to what was made through an account has cost.</summary>
    public static ValueTask<int> SettleAsync(UnitOfWork unit, string accountId, DateTimeOffset at, long spent) =>
        unit.Prepare(SettleSql).Bind(accountId).Bind(at).Bind(spent).RunAsync();

    public static AccountCosts Read(IRow row) => new(row.Text(0), StoredMoney.Of(row.Int64(1)), row.Time(2));
}
