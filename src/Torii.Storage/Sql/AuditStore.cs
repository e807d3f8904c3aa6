using Torii.Core.Auditing;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>What operators changed.</summary>
internal sealed class AuditStore(IDatabase database) : IAuditStore
{
    private const string AddSql = "INSERT INTO audit (id, at, who, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private const string ListSql = """
        SELECT id, at, who, action, subject, detail
        FROM audit
        WHERE id < ?1
            AND (?2 IS NULL OR who = ?2)
            AND (?3 IS NULL OR substr(action, 1, length(?3)) = ?3)
            AND (?4 IS NULL OR instr(lower(COALESCE(subject, '') || ' ' || COALESCE(detail, '')), lower(?4)) > 0)
        ORDER BY id DESC
        LIMIT ?5
        """;

    /// <inheritdoc />
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        entry,
        static (unit, added) => unit.Prepare(AddSql)
            .Bind(added.Id)
            .Bind(added.At)
            .Bind(added.Who)
            .Bind(added.Action)
            .Bind(added.Subject)
            .Bind(added.Detail)
            .RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(AuditPage page, CancellationToken cancellationToken) => await database.ReadAsync(
        page,
        static (session, sought) => session.Prepare(ListSql)
            .Bind(sought.After ?? IdOrder.End)
            .Bind(sought.Who)
            .Bind(sought.Action)
            .Bind(sought.Search)
            .Bind(sought.Limit)
            .ListAsync(static row => new AuditEntry(row.Text(0), row.Time(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5))),
        cancellationToken);

    /// <inheritdoc />
    public Task TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken) =>
        new LogTrimming(database).TrimAuditAsync(before, keepRows, cancellationToken);
}
