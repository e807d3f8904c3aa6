using Torii.Core.Media;

namespace Torii.Storage.Sql;

/// <summary>The table of media.</summary>
internal static class MediaRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "id, role, generation_id, position, content_type, length, hash, link, created_at";

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

    public static MediaRecord Read(IRow row) => new()
    {
        Id = row.Text(0),
        Role = row.Name(1, StoredNames.MediaRoles),
        GenerationId = row.TextOrNull(2),
        Position = row.Int(3),
        ContentType = row.Text(4),
        Length = row.Int64(5),
        Hash = row.Text(6),
        Link = row.TextOrNull(7),
        CreatedAt = row.Time(8),
    };
}
