using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Generations as clients see them.</summary>
internal sealed class GenerationStore(IDatabase database) : IGenerationStore
{
    /// <summary>A generation by its id.</summary>
    public const string FindSql = $"SELECT {GenerationRows.Columns} FROM generations WHERE id = ?1 AND deleted_at IS NULL";

    /// <summary>A batch in order: its first generation bears its id, the others stand in an index of their own.</summary>
    public const string BatchSql = $"""
        SELECT {GenerationRows.Columns} FROM generations WHERE id = ?1 AND batch_id = ?1 AND deleted_at IS NULL
        UNION ALL
        SELECT * FROM (
            SELECT {GenerationRows.Columns} FROM generations WHERE batch_id = ?1 AND position > 0 AND deleted_at IS NULL ORDER BY position) AS rest
        """;

    /// <summary>A page from the newest on.</summary>
    public const string NewestSql = $"""
        SELECT {GenerationRows.Columns} FROM generations
        WHERE client_id = ?1 AND kind = ?2 AND id < ?3 AND deleted_at IS NULL ORDER BY id DESC LIMIT ?4
        """;

    /// <summary>A page from the oldest on.</summary>
    public const string OldestSql = $"""
        SELECT {GenerationRows.Columns} FROM generations
        WHERE client_id = ?1 AND kind = ?2 AND id > ?3 AND deleted_at IS NULL ORDER BY id LIMIT ?4
        """;

    /// <summary>What a client's generation is, or was.</summary>
    public const string KnownSql = "SELECT kind FROM generations WHERE id = ?1 AND client_id = ?2";

    /// <summary>What a timeline got after a number.</summary>
    public const string EventsSql =
        $"SELECT {EventRows.Columns} FROM events WHERE generation_id = ?1 AND number > ?2 ORDER BY number";

    /// <summary>What is worth reading of a timeline once it is over.</summary>
    public const string NotesSql = "SELECT text FROM events WHERE generation_id = ?1 AND type = 'note' AND text IS NOT NULL ORDER BY number";

    /// <summary>The upstream's name for what was made last.</summary>
    public const string ResultNameSql =
        "SELECT result FROM attempts WHERE generation_id = ?1 AND result IS NOT NULL ORDER BY id DESC LIMIT 1";

    private const string DeleteSql = "UPDATE generations SET deleted_at = ?2 WHERE id = ?1 AND ended_at IS NOT NULL AND deleted_at IS NULL";
    private const string ForgetAskSql = "DELETE FROM asks WHERE batch_id = ?1";

    /// <inheritdoc />
    public ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        id, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(GenerationRows.Read), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Generation>> BatchAsync(string batchId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            batchId,
            static (session, id) => session.Prepare(BatchSql).Bind(id).ListAsync(GenerationRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Generation>> ListAsync(GenerationPage page, CancellationToken cancellationToken) => await database.ReadAsync(
        page,
        static (session, page) => session.Prepare(page.OldestFirst ? OldestSql : NewestSql)
            .Bind(page.ClientId)
            .Bind(StoredNames.Kinds[page.Kind])
            .Bind(page.After ?? (page.OldestFirst ? IdOrder.Beginning : IdOrder.End))
            .Bind(page.Limit)
            .ListAsync(GenerationRows.Read),
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<GenerationKind?> KnownAsync(string clientId, string id, CancellationToken cancellationToken) => database.ReadAsync(
        (clientId, id),
        static (session, sought) => session.Prepare(KnownSql)
            .Bind(sought.id)
            .Bind(sought.clientId)
            .FirstAsync<GenerationKind?>(static row => row.Name(0, StoredNames.Kinds)),
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string id, Errand removal, CancellationToken cancellationToken) => database.WriteAsync(
        (id, removal),
        static async (unit, gone) =>
        {
            if (await unit.Prepare(DeleteSql).Bind(gone.id).Bind(gone.removal.DueAt).RunAsync() == 0)
            {
                return false;
            }

            await unit.Prepare(ForgetAskSql).Bind(gone.id).RunAsync();
            await ErrandRows.InsertAsync(unit, gone.removal);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<Aftermath> AftermathAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(id, ReadAftermathAsync, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<TimelineEvent>> EventsAsync(string id, int after, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (id, after),
            static (session, sought) => session.Prepare(EventsSql).Bind(sought.id).Bind(sought.after).ListAsync(EventRows.Read),
            cancellationToken);

    private static async ValueTask<Aftermath> ReadAftermathAsync(SqlSession session, string id) => new(
        await session.Prepare(MediaStore.ResultsSql).Bind(id).ListAsync(MediaRows.Read),
        await session.Prepare(ResultNameSql).Bind(id).FirstAsync(static row => row.Text(0)),
        await session.Prepare(PostStore.FindSql).Bind(id).FirstAsync(PostRows.Read),
        await session.Prepare(NotesSql).Bind(id).ListAsync(static row => row.Text(0)));
}
