namespace Torii.Storage.Sql;

/// <summary>The table of the ledger, to which rows are only ever added. Amounts are millionths of a US dollar.</summary>
internal static class LedgerRows
{
    private const string InsertSql = """
        INSERT INTO ledger (generation_id, entry, account_id, client_id, at, amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Writes that some was set aside for a generation.</summary>
    public static ValueTask<bool> ReserveAsync(UnitOfWork unit, string generationId, string clientId, DateTimeOffset at, long amount) =>
        InsertAsync(unit, generationId, "reserve", accountId: "", clientId, at, amount);

    /// <summary>Writes what a generation has cost through an account; false where that stands there already.</summary>
    public static ValueTask<bool> SettleAsync(UnitOfWork unit, string generationId, string accountId, string clientId, DateTimeOffset at, long amount) =>
        InsertAsync(unit, generationId, "settle", accountId, clientId, at, amount);

    /// <summary>Writes that what was set aside for a generation is given back; false where that stands there already.</summary>
    public static ValueTask<bool> ReleaseAsync(UnitOfWork unit, string generationId, string clientId, DateTimeOffset at, long amount) =>
        InsertAsync(unit, generationId, "release", accountId: "", clientId, at, amount);

    private static async ValueTask<bool> InsertAsync(UnitOfWork unit, string generationId, string entry, string accountId, string clientId, DateTimeOffset at, long amount) =>
        await unit.Prepare(InsertSql).Bind(generationId).Bind(entry).Bind(accountId).Bind(clientId).Bind(at).Bind(amount).RunAsync() == 1;
}
