using Torii.Core.Clients;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Client keys.</summary>
internal sealed class ClientStore(IDatabase database, ISecretBox secrets, TimeProvider time) : IClientStore
{
    private const string Columns = """
        id, name, key_hash, models, requests_per_minute, at_once, queue_bound, expires_at, strict, origin,
        webhooks, webhook_secret, budget, former_key_hash, former_key_until
        """;

    private const string ReadColumns = $"{Columns}, revoked_at";

    private const string AllSql = $"SELECT {ReadColumns} FROM clients WHERE revoked_at IS NULL ORDER BY id";
    private const string EverSql = $"SELECT {ReadColumns} FROM clients ORDER BY id";

    // A key that is saved again is the same client, and no longer revoked.
    private const string SaveSql = $"""
        INSERT INTO clients ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        ON CONFLICT (key_hash) DO UPDATE SET
            name = excluded.name,
            models = excluded.models,
            requests_per_minute = excluded.requests_per_minute,
            at_once = excluded.at_once,
            queue_bound = excluded.queue_bound,
            expires_at = excluded.expires_at,
            strict = excluded.strict,
            origin = excluded.origin,
            webhooks = excluded.webhooks,
            webhook_secret = excluded.webhook_secret,
            budget = excluded.budget,
            former_key_hash = excluded.former_key_hash,
            former_key_until = excluded.former_key_until,
            revoked_at = NULL
        RETURNING {ReadColumns}
        """;

    private const string UpdateSql = """
        UPDATE clients SET
            name = ?2, key_hash = ?3, models = ?4, requests_per_minute = ?5, at_once = ?6, queue_bound = ?7, expires_at = ?8,
            strict = ?9, origin = ?10, webhooks = ?11, webhook_secret = ?12, budget = ?13, former_key_hash = ?14, former_key_until = ?15
        WHERE id = ?1 AND revoked_at IS NULL
        """;

    private const string RevokeSql = "UPDATE clients SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL";

    /// <inheritdoc />
    public Task<IReadOnlyList<Client>> AllAsync(CancellationToken cancellationToken) => ListAsync(AllSql, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Client>> EverAsync(CancellationToken cancellationToken) => ListAsync(EverSql, cancellationToken);

    /// <inheritdoc />
    public Task<Client> SaveAsync(Client client, CancellationToken cancellationToken) => database.WriteAsync(
        (client, secrets),
        static async (unit, saved) => await Bound(unit.Prepare(SaveSql), saved.client, saved.secrets).FirstAsync(row => Read(row, saved.secrets))
            ?? throw new InvalidOperationException("A client key that was written did not come back."),
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> UpdateAsync(Client client, CancellationToken cancellationToken) => database.WriteAsync(
        (client, secrets),
        static async (unit, saved) => await Bound(unit.Prepare(UpdateSql), saved.client, saved.secrets).RunAsync() == 1,
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

    private async Task<IReadOnlyList<Client>> ListAsync(string sql, CancellationToken cancellationToken) => await database.ReadAsync(
        (sql, secrets),
        static (session, all) => session.Prepare(all.sql).ListAsync(row => Read(row, all.secrets)),
        cancellationToken);

    private static Statement Bound(Statement statement, Client client, ISecretBox secrets) => statement
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
        .Bind(client.Webhooks is [] ? null : Documents.Write(client.Webhooks))
        .Bind(client.WebhookSecret is { } secret ? secrets.Protect(secret) : null)
        .Bind(StoredMoney.Of(client.Budget))
        .Bind(client.FormerKeyHash)
        .Bind(client.FormerKeyUntil);

    private static Client Read(IRow row, ISecretBox secrets) => new()
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
        Webhooks = row.JsonOrNull(10, Documents.Texts) ?? [],
        WebhookSecret = row.TextOrNull(11) is { } secret ? secrets.Unprotect(secret) : null,
        Budget = StoredMoney.OrNull(row.LongOrNull(12)),
        FormerKeyHash = row.TextOrNull(13),
        FormerKeyUntil = row.TimeOrNull(14),
        RevokedAt = row.TimeOrNull(15),
    };
}
