using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Errands and their end.</summary>
internal sealed class ErrandStore(IDatabase database) : IErrandStore
{
    public const string DueSql = $"""
        SELECT {ErrandRows.Columns} FROM errands
        WHERE due_at <= ?1 AND ?2 NOT LIKE '%|' || kind || '|%'
        ORDER BY due_at, id LIMIT ?3
        """;

    public const string NextSql = "SELECT due_at FROM errands WHERE due_at > ?1 ORDER BY due_at LIMIT 1";

    // Their ids begin with the kind and a colon, which a semicolon comes behind.
    public const string HasSql = "SELECT id FROM errands WHERE id > ?1 || ':' AND id < ?1 || ';' LIMIT 1";

    private const string DoneSql = "DELETE FROM errands WHERE id = ?1";
    private const string PutOffSql = "UPDATE errands SET due_at = ?2, tries = ?3, why = ?4 WHERE id = ?1";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Errand>> DueAsync(
        DateTimeOffset now, IReadOnlyCollection<string> except, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
            (now, Except: $"|{string.Join('|', except)}|", limit),
            static (session, sought) => session.Prepare(DueSql).Bind(sought.now).Bind(sought.Except).Bind(sought.limit).ListAsync(ErrandRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellationToken) => await database.ReadAsync(
        after, static (session, after) => session.Prepare(NextSql).Bind(after).FirstAsync(static row => row.TimeOrNull(0)), cancellationToken);

    /// <inheritdoc />
    public async Task<bool> HasAsync(string kind, CancellationToken cancellationToken) => await database.ReadAsync(
        kind, static (session, kind) => session.Prepare(HasSql).Bind(kind).FirstAsync(static row => row.Text(0)), cancellationToken) is not null;

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
