using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The media that we keep, as operators look at it.</summary>
internal sealed class MediaGallery(IDatabase database) : IMediaGallery
{
    /// <summary>How many rows are looked through at a time, for the same reason as in <see cref="GenerationSearch"/>.</summary>
    public const int Window = 20_000;

    public const string FloorSql = "SELECT id FROM media WHERE id < ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2";

    public const string CeilingSql = "SELECT id FROM media WHERE id > ?1 ORDER BY id LIMIT 1 OFFSET ?2";

    public const string PageSql = $"""
        SELECT {GenerationRows.Columns}, clients.name, {MediaRows.QualifiedColumns}
        FROM media CROSS JOIN generations ON generations.id = media.generation_id
        LEFT JOIN clients ON clients.id = generations.client_id
        WHERE media.id < ?1 AND media.id >= ?2 AND media.role = 'result' AND generations.deleted_at IS NULL
            AND (?3 IS NULL OR generations.kind = ?3)
            AND (?4 IS NULL OR generations.client_id = ?4)
        ORDER BY media.id DESC LIMIT ?5
        """;

    // Days are counted from 1970.
    public const string UsageSql = """
        SELECT role, CASE WHEN content_type LIKE 'video/%' THEN 1 ELSE 0 END AS moving, created_at / 86400000 AS day, COUNT(*), SUM(length)
        FROM media WHERE id > ?1 AND id <= ?2
        GROUP BY role, moving, day
        """;

    public const string RemovableSql = """
        SELECT media.generation_id, COUNT(*), SUM(media.length)
        FROM media CROSS JOIN generations ON generations.id = media.generation_id
        WHERE media.id > ?1 AND media.id <= ?2 AND media.created_at < ?3 AND (media.role = 'result' OR media.role = 'former')
            AND media.link IS NULL AND generations.ended_at IS NOT NULL AND ?4 LIKE '%,' || generations.kind || ',%'
        GROUP BY media.generation_id
        """;

    /// <inheritdoc />
    public ValueTask<GalleryPage> PageAsync(GalleryQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(query, PageAsync, cancellationToken);

    /// <inheritdoc />
    public ValueTask<MediaStretch> UsageAsync(string? after, CancellationToken cancellationToken) => database.ReadAsync(
        after ?? IdOrder.Beginning,
        static async (session, after) =>
        {
            var ceiling = await CeilingAsync(session, after);
            return new MediaStretch(await session.Prepare(UsageSql).Bind(after).Bind(ceiling ?? IdOrder.End).ListAsync(ReadUse), ceiling);
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<RemovableStretch> RemovableAsync(CleanUpTerms terms, string? after, CancellationToken cancellationToken) => database.ReadAsync(
        (terms, After: after ?? IdOrder.Beginning),
        static async (session, sought) =>
        {
            var ceiling = await CeilingAsync(session, sought.After);
            var works = await session.Prepare(RemovableSql)
                .Bind(sought.After)
                .Bind(ceiling ?? IdOrder.End)
                .Bind(sought.terms.Before)
                .Bind($",{string.Join(',', sought.terms.Kinds.Select(kind => StoredNames.Kinds[kind]))},")
                .ListAsync(static row => new RemovableWork(row.Text(0), row.Int(1), row.Int64(2)));

            // Ids begin with the time at which they were made: behind this one everything is younger.
            var isPast = ceiling is not null && string.CompareOrdinal(ceiling, IdOrder.At(sought.terms.Before)) > 0;
            return new RemovableStretch(works, isPast ? null : ceiling);
        },
        cancellationToken);

    private static async ValueTask<GalleryPage> PageAsync(SqlSession session, GalleryQuery query)
    {
        var below = query.After ?? IdOrder.End;
        var floor = await session.Prepare(FloorSql).Bind(below).Bind(Window).FirstAsync(static row => row.Text(0));
        var read = await session.Prepare(PageSql)
            .Bind(below)
            .Bind(floor ?? IdOrder.Beginning)
            .Bind(StoredNames.Kinds.OrNull(query.Kind))
            .Bind(query.ClientId)
            .Bind(query.Limit + 1)
            .ListAsync(ReadItem);
        return read.Count > query.Limit
            ? new GalleryPage([.. read.Take(query.Limit)], read[query.Limit - 1].Media.Id)
            : new GalleryPage(read, floor);
    }

    private static ValueTask<string?> CeilingAsync(SqlSession session, string after) =>
        session.Prepare(CeilingSql).Bind(after).Bind(Window).FirstAsync(static row => row.Text(0));

    private static GalleryItem ReadItem(IRow row) =>
        new(MediaRows.Read(row, GenerationRows.Width + 1), GenerationRows.Read(row), row.TextOrNull(GenerationRows.Width));

    private static MediaUse ReadUse(IRow row) => new(
        row.Name(0, StoredNames.MediaRoles),
        row.Flag(1),
        DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(row.Int64(2))),
        row.Int64(3),
        row.Int64(4));
}
