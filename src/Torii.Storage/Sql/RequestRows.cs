using Torii.Core.Logs;

namespace Torii.Storage.Sql;

/// <summary>The table of clients' requests.</summary>
internal static class RequestRows
{
    private const string Columns = "id, at, method, path, door, status, duration, first_byte, model, generation_id, client_id, request_id, bytes_in, bytes_out, error, left_out";

    private const string InsertSql = $"INSERT INTO request_log ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";

    /// <summary>Which of them, the newest first, between two ids.</summary>
    public const string ListSql = $"""
        SELECT {Columns}
        FROM request_log
        WHERE id < ?1 AND id >= ?2
            AND (?3 IS NULL OR status >= ?3)
            AND (?4 IS NULL OR status <= ?4)
            AND (?5 IS NULL OR client_id = ?5)
            AND (?6 IS NULL OR generation_id = ?6)
            AND (?7 IS NULL OR door = ?7)
            AND (?8 IS NULL OR method = ?8)
            AND (?9 IS NULL OR instr(lower(path || ' ' || COALESCE(model, '') || ' ' || COALESCE(error, '') || ' ' || COALESCE(generation_id, '') || ' ' || request_id), lower(?9)) > 0)
        ORDER BY id DESC
        LIMIT ?10
        """;

    public const string FindSql = $"SELECT {Columns} FROM request_log WHERE id = ?1";

    public static ValueTask<int> InsertAsync(UnitOfWork unit, RequestRecord row) => unit.Prepare(InsertSql)
        .Bind(row.Id)
        .Bind(row.At)
        .Bind(row.Method)
        .Bind(row.Path)
        .Bind(row.Door)
        .Bind(row.Status)
        .Bind(StoredLength.Of(row.Duration))
        .Bind(StoredLength.OrNull(row.FirstByte))
        .Bind(row.Model)
        .Bind(row.GenerationId)
        .Bind(row.ClientId)
        .Bind(row.RequestId)
        .Bind(row.BytesIn)
        .Bind(row.BytesOut)
        .Bind(row.Error)
        .Bind(row.LeftOut)
        .RunAsync();

    public static RequestRecord Read(IRow row) => new()
    {
        Id = row.Text(0),
        At = row.Time(1),
        Method = row.Text(2),
        Path = row.Text(3),
        Door = row.Text(4),
        Status = row.Int(5),
        Duration = StoredLength.Of(row.Int64(6)),
        FirstByte = StoredLength.OrNull(row.LongOrNull(7)),
        Model = row.TextOrNull(8),
        GenerationId = row.TextOrNull(9),
        ClientId = row.TextOrNull(10),
        RequestId = row.Text(11),
        BytesIn = row.LongOrNull(12),
        BytesOut = row.LongOrNull(13),
        Error = row.TextOrNull(14),
        LeftOut = row.Int(15),
    };
}
