using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>What is known of the media that we keep.</summary>
internal sealed class MediaStore(IDatabase database) : IMediaStore
{
    public const string FindSql = $"SELECT {MediaRows.Columns} FROM media WHERE id = ?1";

    public const string ResultsSql =
        $"SELECT {MediaRows.Columns} FROM media WHERE generation_id = ?1 AND role = 'result' ORDER BY position";

    public const string DerivedSql = $"SELECT {MediaRows.Columns} FROM media WHERE generation_id = ?1 AND position = ?2 AND role = ?3";

    public const string OfGenerationSql = $"SELECT {MediaRows.Columns} FROM media WHERE generation_id = ?1 ORDER BY position, id";

    public const string ForgetUnclaimedSql = "DELETE FROM media WHERE id = ?1 AND role = 'input' AND claimed_by IS NULL";

    private const string ForgetOneSql = "DELETE FROM media WHERE id = ?1";

    public const string SupersedeSql = "UPDATE media SET role = 'former' WHERE generation_id = ?1 AND role <> 'former'";

    public const string ForgetSql = """
        DELETE FROM media WHERE id IN (
            SELECT id FROM media
            WHERE role = 'input' AND claimed_by IS NULL AND created_at < ?1
            ORDER BY created_at LIMIT ?2)
        RETURNING id
        """;

    /// <inheritdoc />
    public Task AddInputAsync(MediaRecord input, CancellationToken cancellationToken) =>
        database.WriteAsync(input, MediaRows.InsertAsync, cancellationToken);

    /// <inheritdoc />
    public ValueTask<MediaRecord?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        id, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(MediaRows.Read), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<MediaRecord>> ResultsAsync(string generationId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            generationId,
            static (session, id) => session.Prepare(ResultsSql).Bind(id).ListAsync(MediaRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public Task ReplaceResultsAsync(string generationId, IReadOnlyList<MediaRecord> results, CancellationToken cancellationToken) =>
        database.WriteAsync((generationId, results), ReplaceAsync, cancellationToken);

    /// <inheritdoc />
    public ValueTask<MediaRecord?> DerivedAsync(string generationId, int position, MediaRole role, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (generationId, position, role),
            static (session, sought) => DerivedAsync(session.Prepare(DerivedSql), sought.generationId, sought.position, sought.role),
            cancellationToken);

    /// <inheritdoc />
    public Task<MediaRecord> AddDerivedAsync(MediaRecord derived, CancellationToken cancellationToken) => database.WriteAsync(
        derived,
        static async (unit, derived) =>
        {
            if (await DerivedAsync(unit.Prepare(DerivedSql), derived.GenerationId!, derived.Position, derived.Role) is { } faster)
            {
                return faster;
            }

            await MediaRows.InsertAsync(unit, derived);
            return derived;
        },
        cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<MediaRecord>> OfGenerationAsync(string generationId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            generationId,
            static (session, id) => session.Prepare(OfGenerationSql).Bind(id).ListAsync(MediaRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.WriteAsync(
        ids,
        static async (unit, ids) =>
        {
            foreach (var id in ids)
            {
                await unit.Prepare(ForgetOneSql).Bind(id).RunAsync();
            }

            return ids.Count;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<MediaRecord>> ForgetInputsAsync(string generationId, CancellationToken cancellationToken) =>
        database.WriteAsync(generationId, InputsPart.ForgetAsync, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ForgetUnclaimedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            ids,
            static async (unit, ids) =>
            {
                List<string> forgotten = [];
                foreach (var id in ids)
                {
                    if (await unit.Prepare(ForgetUnclaimedSql).Bind(id).RunAsync() == 1)
                    {
                        forgotten.Add(id);
                    }
                }

                return forgotten;
            },
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ForgetUnclaimedAsync(
        DateTimeOffset before, int limit, CancellationToken cancellationToken) => await database.WriteAsync(
            (before, limit),
            static (unit, sought) =>
                unit.Prepare(ForgetSql).Bind(sought.before).Bind(sought.limit).ListAsync(static row => row.Text(0)),
            cancellationToken);

    private static ValueTask<MediaRecord?> DerivedAsync(Statement statement, string generationId, int position, MediaRole role) =>
        statement.Bind(generationId).Bind(position).Bind(StoredNames.MediaRoles[role]).FirstAsync(MediaRows.Read);

    private static async ValueTask<int> ReplaceAsync(UnitOfWork unit, (string GenerationId, IReadOnlyList<MediaRecord> Results) change)
    {
        await unit.Prepare(SupersedeSql).Bind(change.GenerationId).RunAsync();
        foreach (var result in change.Results)
        {
            await MediaRows.InsertAsync(unit, result);
        }

        return change.Results.Count;
    }
}
