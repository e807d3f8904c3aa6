using Torii.Core.Statistics;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>How things stand at this moment.</summary>
internal sealed class StandingStore(IDatabase database) : IStandingStore
{
    private const string OpenSql = "SELECT kind, state, COUNT(*) FROM generations WHERE ended_at IS NULL GROUP BY kind, state";

    private const string FailedSql = """
        SELECT cause, COUNT(*) FROM generations
        WHERE id >= ?1 AND state = 'failed' AND cause IS NOT NULL
        GROUP BY cause ORDER BY 2 DESC
        """;

    // The number of tries is that of the index.
    private const string StuckSql = "SELECT kind, COUNT(*), MAX(why) FROM errands WHERE tries >= 5 GROUP BY kind ORDER BY 2 DESC";

    private const string DeliveriesSql = """
        SELECT url, COUNT(*), MAX(COALESCE(why, 'HTTP ' || status)) FROM deliveries
        WHERE id >= ?1 AND state = 'failed'
        GROUP BY url ORDER BY 2 DESC LIMIT 20
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenCount>> OpenAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        OpenSql,
        static (session, sql) => session.Prepare(sql).ListAsync(static row => new OpenCount(row.Name(0, StoredNames.Kinds), row.Name(1, StoredNames.GenerationStates), row.Int(2))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<FailedCount>> FailedAsync(DateTimeOffset since, CancellationToken cancellationToken) => await database.ReadAsync(
        IdOrder.At(since),
        static (session, from) => session.Prepare(FailedSql).Bind(from).ListAsync(static row => new FailedCount(row.Name(0, StoredNames.Causes), row.Int(1))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<StuckErrands>> StuckErrandsAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        StuckSql,
        static (session, sql) => session.Prepare(sql).ListAsync(static row => new StuckErrands(row.Text(0), row.Int(1), row.TextOrNull(2))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<FailedDeliveries>> FailedDeliveriesAsync(DateTimeOffset since, CancellationToken cancellationToken) => await database.ReadAsync(
        IdOrder.At(since),
        static (session, from) => session.Prepare(DeliveriesSql).Bind(from).ListAsync(static row => new FailedDeliveries(row.Text(0), row.Int(1), row.TextOrNull(2))),
        cancellationToken);
}
