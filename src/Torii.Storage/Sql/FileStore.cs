using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The files that clients have uploaded.</summary>
internal sealed class FileStore(IDatabase database, TimeProvider time) : IFileStore
{
    public const string FindSql = $"SELECT {Columns} FROM files WHERE id = ?1 AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?2)";

    public const string NewestSql = $"""
        SELECT {Columns} FROM files
        WHERE client_id = ?1 AND id < ?2 AND (expires_at IS NULL OR expires_at > ?3) AND (?4 IS NULL OR purpose = ?4) AND deleted_at IS NULL
        ORDER BY id DESC LIMIT ?5
        """;

    public const string OldestSql = $"""
        SELECT {Columns} FROM files
        WHERE client_id = ?1 AND id > ?2 AND (expires_at IS NULL OR expires_at > ?3) AND (?4 IS NULL OR purpose = ?4) AND deleted_at IS NULL
        ORDER BY id LIMIT ?5
        """;

    public const string ExpiredSql = "SELECT id FROM files WHERE expires_at <= ?1 AND deleted_at IS NULL ORDER BY expires_at LIMIT ?2";

    private const string Columns = "id, client_id, media_id, name, purpose, content_type, length, created_at, expires_at";

    private const string InsertSql = $"INSERT INTO files ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    private const string ClaimSql = "UPDATE media SET claimed_by = ?2 WHERE id = ?1 AND role = 'input'";
    private const string UnclaimSql = "UPDATE media SET claimed_by = NULL WHERE id = (SELECT media_id FROM files WHERE id = ?1) AND claimed_by = ?1";

    // Its id stays, so that a list can go on from it.
    private const string DeleteSql = "UPDATE files SET deleted_at = ?2, name = '' WHERE id = ?1 AND deleted_at IS NULL";
    private const string KnowsSql = "SELECT 1 FROM files WHERE id = ?1 AND client_id = ?2";

    /// <inheritdoc />
    public Task<bool> AddAsync(ClientFile file, CancellationToken cancellationToken) => database.WriteAsync(
        file,
        static async (unit, file) =>
        {
            if (await unit.Prepare(ClaimSql).Bind(file.MediaId).Bind(file.Id).RunAsync() == 0)
            {
                return false;
            }

            await unit.Prepare(InsertSql)
                .Bind(file.Id)
                .Bind(file.ClientId)
                .Bind(file.MediaId)
                .Bind(file.Name)
                .Bind(file.Purpose)
                .Bind(file.ContentType)
                .Bind(file.Length)
                .Bind(file.CreatedAt)
                .Bind(file.ExpiresAt)
                .RunAsync();
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<ClientFile?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        (id, now: time.GetUtcNow()),
        static (session, sought) => session.Prepare(FindSql).Bind(sought.id).Bind(sought.now).FirstAsync(Read),
        cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ClientFile>> ListAsync(
        string clientId, string? purpose, string? after, int limit, bool oldestFirst, CancellationToken cancellationToken) => await database.ReadAsync(
            (Sql: oldestFirst ? OldestSql : NewestSql, clientId, After: after ?? (oldestFirst ? IdOrder.Beginning : IdOrder.End), Now: time.GetUtcNow(), purpose, limit),
            static (session, sought) => session.Prepare(sought.Sql)
                .Bind(sought.clientId)
                .Bind(sought.After)
                .Bind(sought.Now)
                .Bind(sought.purpose)
                .Bind(sought.limit)
                .ListAsync(Read),
            cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> KnowsAsync(string clientId, string id, CancellationToken cancellationToken) => database.ReadAsync(
        (clientId, id),
        static (session, sought) => session.Prepare(KnowsSql).Bind(sought.id).Bind(sought.clientId).FirstAsync(static _ => true),
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        database.WriteAsync((id, now: time.GetUtcNow()), static (unit, gone) => DeleteAsync(unit, gone.id, gone.now), cancellationToken);

    /// <inheritdoc />
    public Task<int> ExpireAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        (now, limit),
        static async (unit, sought) =>
        {
            var expired = await unit.Prepare(ExpiredSql).Bind(sought.now).Bind(sought.limit).ListAsync(static row => row.Text(0));
            foreach (var id in expired)
            {
                await DeleteAsync(unit, id, sought.now);
            }

            return expired.Count;
        },
        cancellationToken);

    private static async ValueTask<bool> DeleteAsync(UnitOfWork unit, string id, DateTimeOffset now)
    {
        await unit.Prepare(UnclaimSql).Bind(id).RunAsync();
        return await unit.Prepare(DeleteSql).Bind(id).Bind(now).RunAsync() == 1;
    }

    private static ClientFile Read(IRow row) => new()
    {
        Id = row.Text(0),
        ClientId = row.Text(1),
        MediaId = row.Text(2),
        Name = row.Text(3),
        Purpose = row.Text(4),
        ContentType = row.Text(5),
        Length = row.Int64(6),
        CreatedAt = row.Time(7),
        ExpiresAt = row.TimeOrNull(8),
    };
}
