using Torii.Core.Clients;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Client keys.</summary>
internal sealed class ClientStore(IDatabase database, TimeProvider time) : IClientStore
{
    private const string Columns = """
        id, name, key_hash, models, requests_per_minute, at_once, queue_bound, expires_at, strict, origin
        """;

    private const string AllSql = $"SELECT {Columns} FROM clients WHERE revoked_at IS NULL ORDER BY id";

    // A key that is saved again is the same client, and no longer revoked.
    private const string SaveSql = $"""
        INSERT INTO clients ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (key_hash) DO UPDATE SET
            name = excluded.name,
            models = excluded.models,
            requests_per_minute = excluded.requests_per_minute,
            at_once = excluded.at_once,
            queue_bound = excluded.queue_bound,
            expires_at = excluded.expires_at,
            strict = excluded.strict,
            origin = excluded.origin,
            revoked_at = NULL
        RETURNING {Columns}
        """;

    private const string RevokeSql = "UPDATE clients SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Client>> AllAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        AllSql, static (session, sql) => session.Prepare(sql).ListAsync(Read), cancellationToken);

    /// <inheritdoc />
    public Task<Client> SaveAsync(Client client, CancellationToken cancellationToken) => database.WriteAsync(
        client,
        static async (unit, client) => await unit.Prepare(SaveSql)
            .Bind(client.Id)
            .Bind(client.Name)
            .Bind(client.KeyHash)
            .Bind(Documents.Write(client.Models))
            .Bind(client.RequestsPerMinute)
            .Bind(client.AtOnce)
            .Bind(client.QueueBound)
            .Bind(client.ExpiresAt)
            .Bind(client.Strict ? 1 : 0)
            .Bind(StoredNames.ClientOrigins[client.Origin])
            .FirstAsync(Read) ?? throw new InvalidOperationException("A client key that was written did not come back."),
        cancellationToken);

    /// <inheritdoc />
    public Task RevokeAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.WriteAsync(
        (ids, now: time.GetUtcNow()),
        static async (unit, revoked) =>
        {
            var count = 0;
            foreach (var id in revoked.ids)
            {
                count += await unit.Prepare(RevokeSql).Bind(id).Bind(revoked.now).RunAsync();
            }

            return count;
        },
        cancellationToken);

    private static Client Read(IRow row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        KeyHash = row.Text(2),
        Models = row.JsonOrNull(3, Documents.Texts),
        RequestsPerMinute = row.IntOrNull(4),
        AtOnce = row.IntOrNull(5),
        QueueBound = row.IntOrNull(6),
        ExpiresAt = row.TimeOrNull(7),
        Strict = row.Flag(8),
        Origin = row.Name(9, StoredNames.ClientOrigins),
    };
}
