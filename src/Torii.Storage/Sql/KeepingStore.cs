using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>What is kept, from the oldest on, and forgetting it.</summary>
internal sealed class KeepingStore(IDatabase database) : IKeepingStore
{
    /// <summary>How many rows are looked through at a time, for the same reason as in <see cref="GenerationSearch"/>.</summary>
    public const int Window = 10_000;

    public const string MediaSql = "SELECT COUNT(*), COALESCE(SUM(length), 0) FROM media WHERE id > ?1 AND id <= ?2 AND link IS NULL";

    // Inputs are claimed by the first generation of their batch; those of files are not, and stay.
    public const string SpareMediaSql = """
        SELECT owner.id, MIN(media.id)
        FROM media CROSS JOIN generations AS owner ON owner.id = COALESCE(media.generation_id, media.claimed_by)
        WHERE media.id > ?1 AND media.id <= ?2 AND media.link IS NULL AND owner.ended_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM characters WHERE characters.id = owner.id)
        GROUP BY owner.id ORDER BY MIN(media.id)
        """;

    public const string CeilingSql = "SELECT id FROM generations WHERE id > ?1 ORDER BY id LIMIT 1 OFFSET ?2";

    public const string SpareGenerationsSql = $"SELECT id, id FROM generations WHERE id > ?1 AND id <= ?2 AND id < ?3 AND {IsSpare} ORDER BY id";

    public const string BehindSql = "SELECT id FROM generations WHERE id < 'g' ORDER BY id DESC LIMIT 1 OFFSET ?1";

    public const string NeededSql = """
        SELECT subject FROM errands
        UNION SELECT attempts.generation_id FROM errands JOIN attempts ON attempts.id = errands.subject
        UNION SELECT deliveries.generation_id FROM errands JOIN deliveries ON deliveries.id = errands.subject
        UNION SELECT remix_of FROM generations WHERE remix_of IS NOT NULL AND ended_at IS NULL
        """;

    public const string NamingSql = """
        SELECT request FROM generations
        WHERE ended_at IS NULL AND (request LIKE '%"extends":{%' OR request LIKE '%"characterSource":{%' OR request LIKE '%"remix":{%')
        """;

    // An attempt may outlive its generation, and a post that is public can still be taken back.
    private const string IsSpare = """
        ended_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM attempts WHERE attempts.generation_id = generations.id AND attempts.ended_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM characters WHERE characters.id = generations.id)
            AND NOT EXISTS (SELECT 1 FROM posts WHERE posts.generation_id = generations.id AND posts.state <> 'removed' AND posts.state <> 'refused')
        """;

    private const string KnowsSql = "SELECT 1 FROM media WHERE id = ?1";

    private const string StillSpareSql = $"SELECT 1 FROM generations WHERE id = ?1 AND {IsSpare} AND NOT EXISTS (SELECT 1 FROM errands WHERE subject = ?1)";

    private const string ForgetMediaSql = $"DELETE FROM media WHERE generation_id = ?1 RETURNING {MediaRows.Columns}";

    // Rows before those that they belong to. The ledger stays: it is what was paid.
    private static readonly string[] ForgetSql =
    [
        "DELETE FROM steps WHERE attempt_id IN (SELECT id FROM attempts WHERE generation_id = ?1)",
        "DELETE FROM attempts WHERE generation_id = ?1",
        "DELETE FROM events WHERE generation_id = ?1",
        "DELETE FROM delivery_tries WHERE delivery_id IN (SELECT id FROM deliveries WHERE generation_id = ?1)",
        "DELETE FROM deliveries WHERE generation_id = ?1",
        "DELETE FROM posts WHERE generation_id = ?1",
        "DELETE FROM asks WHERE batch_id = ?1",
        "DELETE FROM generations WHERE id = ?1",
    ];

    /// <inheritdoc />
    public ValueTask<KeptStretch> MediaAsync(string? after, CancellationToken cancellationToken) => database.ReadAsync(
        after ?? IdOrder.Beginning,
        static async (session, after) =>
        {
            var ceiling = await MediaCeilingAsync(session, after);
            return (await session.Prepare(MediaSql).Bind(after).Bind(ceiling ?? IdOrder.End).FirstAsync(row => new KeptStretch(row.Int64(0), row.Int64(1), ceiling)))!;
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<SpareStretch> SpareMediaAsync(string? after, CancellationToken cancellationToken) => database.ReadAsync(
        after ?? IdOrder.Beginning,
        static async (session, after) =>
        {
            var ceiling = await MediaCeilingAsync(session, after);
            return new SpareStretch(await session.Prepare(SpareMediaSql).Bind(after).Bind(ceiling ?? IdOrder.End).ListAsync(ReadSpare), ceiling);
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<SpareStretch> SpareGenerationsAsync(string? after, string below, CancellationToken cancellationToken) => database.ReadAsync(
        (After: after ?? IdOrder.Beginning, below),
        static async (session, span) =>
        {
            var ceiling = await session.Prepare(CeilingSql).Bind(span.After).Bind(Window).FirstAsync(static row => row.Text(0));
            var works = await session.Prepare(SpareGenerationsSql).Bind(span.After).Bind(ceiling ?? IdOrder.End).Bind(span.below).ListAsync(ReadSpare);
            return new SpareStretch(works, string.CompareOrdinal(ceiling, span.below) < 0 ? ceiling : null);
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<string?> BehindAsync(int generations, CancellationToken cancellationToken) => database.ReadAsync(
        generations, static (session, count) => session.Prepare(BehindSql).Bind(count).FirstAsync(static row => row.Text(0)), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlySet<string>> NeededAsync(CancellationToken cancellationToken)
    {
        var (needed, naming) = await database.ReadAsync(
            NeededSql,
            static async (session, sql) => (
                await session.Prepare(sql).ListAsync(static row => row.Text(0)),
                await session.Prepare(NamingSql).ListAsync(static row => row.Json(0, Documents.Request))),
            cancellationToken);
        var sources = naming.SelectMany(request => new[] { request.Extends, request.CharacterSource, request.Remix }).Select(source => source?.GenerationId);
        return needed.Concat(sources.OfType<string>()).ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public Task<(int Generations, IReadOnlyList<MediaRecord> Media)> ForgetAsync(IReadOnlyCollection<string> generationIds, CancellationToken cancellationToken) =>
        database.WriteAsync(generationIds, ForgetAsync, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> UnknownMediaAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => await database.ReadAsync(
        ids,
        static async (session, ids) =>
        {
            List<string> unknown = [];
            foreach (var id in ids)
            {
                if (!await session.Prepare(KnowsSql).Bind(id).FirstAsync(static _ => true))
                {
                    unknown.Add(id);
                }
            }

            return unknown;
        },
        cancellationToken);

    private static async ValueTask<(int Generations, IReadOnlyList<MediaRecord> Media)> ForgetAsync(UnitOfWork unit, IReadOnlyCollection<string> ids)
    {
        var forgotten = 0;
        List<MediaRecord> media = [];
        foreach (var id in ids)
        {
            // Since it was looked for somebody may have asked for something that needs it.
            if (!await unit.Prepare(StillSpareSql).Bind(id).FirstAsync(static _ => true))
            {
                continue;
            }

            media.AddRange(await unit.Prepare(ForgetMediaSql).Bind(id).ListAsync(MediaRows.Read));
            media.AddRange(await InputsPart.ForgetAsync(unit, id));
            foreach (var sql in ForgetSql)
            {
                await unit.Prepare(sql).Bind(id).RunAsync();
            }

            forgotten++;
        }

        return (forgotten, media.FindAll(one => one.Link is null));
    }

    private static ValueTask<string?> MediaCeilingAsync(SqlSession session, string after) =>
        session.Prepare(MediaGallery.CeilingSql).Bind(after).Bind(Window).FirstAsync(static row => row.Text(0));

    private static (string GenerationId, string By) ReadSpare(IRow row) => (row.Text(0), row.Text(1));
}
