using Torii.Core.Costs;
using Torii.Core.Stores;
using Torii.Storage.Sql.Work;

namespace Torii.Storage.Sql;

/// <summary>The ledger and its sums.</summary>
internal sealed class LedgerStore(IDatabase database) : ILedgerStore
{
    // By days of Unix time.
    private const string DaysSql = """
        SELECT at / 86400000, CAST(SUM(amount) AS BIGINT) FROM ledger
        WHERE entry = 'settle' AND client_id = ?1 AND at >= ?2 GROUP BY 1 ORDER BY 1
        """;

    private static readonly DateOnly FirstDay = DateOnly.FromDateTime(DateTime.UnixEpoch);

    /// <inheritdoc />
    public Task SettleAsync(Settlement settlement, CancellationToken cancellationToken) =>
        database.WriteAsync(settlement, SettleUnit.RunAsync, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<ClientCosts> OfClientAsync(string clientId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            clientId, static (session, id) => session.Prepare(ClientCostRows.FindSql).Bind(id).FirstAsync(ClientCostRows.Read), cancellationToken)
            ?? ClientCosts.None(clientId);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DayCosts>> DaysAsync(string clientId, DateOnly since, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (clientId, Since: new DateTimeOffset(since, TimeOnly.MinValue, TimeSpan.Zero)),
            static (session, sought) => session.Prepare(DaysSql).Bind(sought.clientId).Bind(sought.Since).ListAsync(
                static row => new DayCosts(FirstDay.AddDays(row.Int(0)), StoredMoney.Of(row.Int64(1)))),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ClientCosts>> ClientsAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        ClientCostRows.AllSql, static (session, sql) => session.Prepare(sql).ListAsync(ClientCostRows.Read), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AccountCosts>> AccountsAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        AccountCostRows.AllSql, static (session, sql) => session.Prepare(sql).ListAsync(AccountCostRows.Read), cancellationToken);
}
