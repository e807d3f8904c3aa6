using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The upstreams that operators added at the console.</summary>
internal sealed class UpstreamStore(IDatabase database) : IUpstreamStore
{
    private const string AllSql = "SELECT name, preset, fields, position, created_at, retired FROM upstreams ORDER BY position, name";

    private const string SaveSql = """
        INSERT INTO upstreams (name, preset, fields, position, created_at, retired) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (name) DO UPDATE SET preset = excluded.preset, fields = excluded.fields, position = excluded.position,
            created_at = excluded.created_at, retired = excluded.retired
        """;

    private const string DeleteSql = "DELETE FROM upstreams WHERE name = ?1";

    /// <inheritdoc />
    public async Task<IReadOnlyList<OwnUpstream>> AllAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        AllSql,
        static (session, sql) => session.Prepare(sql).ListAsync(static row => new OwnUpstream(row.Text(0), row.Text(1), row.Text(2), row.Int(3), row.Time(4), row.Flag(5))),
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(OwnUpstream upstream, CancellationToken cancellationToken) => database.WriteAsync(
        upstream,
        static (unit, saved) => unit.Prepare(SaveSql)
            .Bind(saved.Name)
            .Bind(saved.Preset)
            .Bind(saved.Fields)
            .Bind(saved.Position)
            .Bind(saved.CreatedAt)
            .Bind(saved.IsRetired ? 1 : 0)
            .RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(string name, CancellationToken cancellationToken) => database.WriteAsync(
        name,
        static (unit, deleted) => unit.Prepare(DeleteSql).Bind(deleted).RunAsync(),
        cancellationToken);
}
