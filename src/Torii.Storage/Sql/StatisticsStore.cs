using Torii.Core.Statistics;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>What became of generations.</summary>
internal sealed class StatisticsStore(IDatabase database) : IStatisticsStore
{
    public const string FirstSql = "SELECT created_at FROM generations ORDER BY id LIMIT 1";

    private const string OldestOpenSql = "SELECT MIN(created_at) FROM generations WHERE ended_at IS NULL";

    /// <inheritdoc />
    public async Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken) => await TimeAsync(FirstSql, cancellationToken);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> OldestOpenAsync(CancellationToken cancellationToken) => await TimeAsync(OldestOpenSql, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<EndedGeneration>> EndedAsync(DateTimeOffset from, DateTimeOffset to, string? after, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (From: after ?? IdOrder.At(from), To: IdOrder.At(to), limit),
            static (session, span) => session.Prepare(EndedRows.ListSql).Bind(span.From).Bind(span.To).Bind(span.limit).ListAsync(EndedRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(DateTimeOffset hour, IReadOnlyList<HourCount> counts, CancellationToken cancellationToken) =>
        database.WriteAsync((hour, counts), static (unit, saved) => HourRows.SaveAsync(unit, saved.hour, saved.counts), cancellationToken);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> FirstHourAsync(CancellationToken cancellationToken) => await TimeAsync(HourRows.FirstSql, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<HourCount>> CountsAsync(DateTimeOffset from, DateTimeOffset to, CountFilter filter, CancellationToken cancellationToken) =>
        await database.ReadAsync((from, to, filter), static (session, sought) => HourRows.ListAsync(session, sought.from, sought.to, sought.filter), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TotalCount>> TotalsAsync(DateTimeOffset before, CancellationToken cancellationToken) => await database.ReadAsync(
        before,
        static (session, end) => session.Prepare(HourRows.TotalsSql).Bind(end).ListAsync(static row => new TotalCount(
            row.Name(0, StoredNames.Kinds),
            row.Utf8(1).IsEmpty ? null : row.Text(1),
            row.Name(2, StoredNames.GenerationStates),
            row.Int64(3),
            StoredMoney.Of(row.Int64(4)))),
        cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(before, static (unit, end) => unit.Prepare(HourRows.ForgetSql).Bind(end).RunAsync(), cancellationToken);

    // Wrapped: for a time, nothing and the type's default are not the same.
    private async Task<DateTimeOffset?> TimeAsync(string sql, CancellationToken cancellationToken) => (await database.ReadAsync(
        sql, static (session, text) => session.Prepare(text).FirstAsync(static row => Tuple.Create(row.TimeOrNull(0))), cancellationToken))?.Item1;
}
