using Torii.Core.Logs;

namespace Torii.Storage.Sql;

/// <summary>The table of upstream calls.</summary>
internal static class CallRows
{
    private const string Columns = "id, at, method, host, path, egress, duration, status, fault, account_id, upstream, generation_id, step";

    private const string InsertSql = $"INSERT INTO call_log ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

    // What got no answer counts as the worst of them.
    private const string Filters = """
        id < ?1 AND id >= ?2
            AND (?3 IS NULL OR COALESCE(status, 599) >= ?3)
            AND (?4 IS NULL OR COALESCE(status, 599) <= ?4)
            AND (?5 IS NULL OR account_id = ?5)
            AND (?6 IS NULL OR upstream = ?6)
            AND (?7 IS NULL OR method = ?7)
            AND (?8 IS NULL OR instr(lower(host || path || ' ' || COALESCE(step, '') || ' ' || COALESCE(fault, '') || ' ' || COALESCE(generation_id, '') || ' ' || COALESCE(account_id, '')), lower(?8)) > 0)
        """;

    /// <summary>Which of them, the newest first, between two ids.</summary>
    public const string ListSql = $"SELECT {Columns} FROM call_log WHERE {Filters} ORDER BY id DESC LIMIT ?9";

    /// <summary>The same of one generation.</summary>
    public const string OfGenerationSql = $"SELECT {Columns} FROM call_log WHERE generation_id = ?10 AND {Filters} ORDER BY id DESC LIMIT ?9";

    public const string FindSql = $"SELECT {Columns} FROM call_log WHERE id = ?1";

    public static ValueTask<int> InsertAsync(UnitOfWork unit, CallRecord row) => unit.Prepare(InsertSql)
        .Bind(row.Id)
        .Bind(row.At)
        .Bind(row.Method)
        .Bind(row.Host)
        .Bind(row.Path)
        .Bind(row.Egress)
        .Bind(StoredLength.Of(row.Duration))
        .Bind(row.Status)
        .Bind(row.Fault)
        .Bind(row.AccountId)
        .Bind(row.Upstream)
        .Bind(row.GenerationId)
        .Bind(row.Step)
        .RunAsync();

    public static CallRecord Read(IRow row) => new()
    {
        Id = row.Text(0),
        At = row.Time(1),
        Method = row.Text(2),
        Host = row.Text(3),
        Path = row.Text(4),
        Egress = row.Text(5),
        Duration = StoredLength.Of(row.Int64(6)),
        Status = row.IntOrNull(7),
        Fault = row.TextOrNull(8),
        AccountId = row.TextOrNull(9),
        Upstream = row.TextOrNull(10),
        GenerationId = row.TextOrNull(11),
        Step = row.TextOrNull(12),
    };
}
