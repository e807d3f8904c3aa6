using Torii.Core.Media;

namespace Torii.Storage.Sql;

/// <summary>The table of media.</summary>
internal static class MediaRows
{
    /// <summary>What <see cref="Read(IRow)"/> wants to see.</summary>
    public const string Columns = "id, role, generation_id, position, content_type, length, hash, link, created_at";

    /// <summary>The same, for where other tables are read beside.</summary>
    public const string QualifiedColumns = """
        media.id, media.role, media.generation_id, media.position, media.content_type, media.length, media.hash, media.link,
        media.created_at
        """;

    private const string InsertSql = $"INSERT INTO media ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    public static ValueTask<int> InsertAsync(UnitOfWork unit, MediaRecord record) => unit.Prepare(InsertSql)
        .Bind(record.Id)
        .Bind(StoredNames.MediaRoles[record.Role])
        .Bind(record.GenerationId)
        .Bind(record.Position)
        .Bind(record.ContentType)
        .Bind(record.Length)
        .Bind(record.Hash)
        .Bind(record.Link)
        .Bind(record.CreatedAt)
        .RunAsync();

    public static MediaRecord Read(IRow row) => Read(row, first: 0);

    /// <summary>The media whose columns begin at <paramref name="first"/>.</summary>
    public static MediaRecord Read(IRow row, int first) => new()
    {
        Id = row.Text(first),
        Role = row.Name(first + 1, StoredNames.MediaRoles),
        GenerationId = row.TextOrNull(first + 2),
        Position = row.Int(first + 3),
        ContentType = row.Text(first + 4),
        Length = row.Int64(first + 5),
        Hash = row.Text(first + 6),
        Link = row.TextOrNull(first + 7),
        CreatedAt = row.Time(first + 8),
    };
}
