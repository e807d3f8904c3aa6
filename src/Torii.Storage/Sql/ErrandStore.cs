using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Errands and their end.</summary>
internal sealed class ErrandStore(IDatabase database) : IErrandStore
{
    public const string DueSql = $"SELECT {ErrandRows.Columns} FROM errands WHERE due_at <= ?1 ORDER BY due_at, id LIMIT ?2";
    public const string NextSql = "SELECT due_at FROM errands ORDER BY due_at LIMIT 1";

    private const string DoneSql = "DELETE FROM errands WHERE id = ?1";
    private const string PutOffSql = "UPDATE errands SET due_at = ?2, tries = ?3, why = ?4 WHERE id = ?1";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Errand>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (now, limit),
            static (session, sought) => session.Prepare(DueSql).Bind(sought.now).Bind(sought.limit).ListAsync(ErrandRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        NextSql, static (session, sql) => session.Prepare(sql).FirstAsync(static row => row.TimeOrNull(0)), cancellationToken);

    /// <inheritdoc />
    public Task DoneAsync(string id, CancellationToken cancellationToken) => database.WriteAsync(
        id, static (unit, id) => unit.Prepare(DoneSql).Bind(id).RunAsync(), cancellationToken);

    /// <inheritdoc />
    public Task PutOffAsync(Errand errand, string why, CancellationToken cancellationToken) => database.WriteAsync(
        (errand, why),
        static (unit, late) => unit.Prepare(PutOffSql)
            .Bind(late.errand.Id)
            .Bind(late.errand.DueAt)
            .Bind(late.errand.Tries)
            .Bind(late.why)
            .RunAsync(),
        cancellationToken);
}
