using Torii.Core.Statistics;

namespace Torii.Storage.Sql;

/// <summary>The table of what became of generations, hour by hour.</summary>
internal static class HourRows
{
    private const string Columns = "hour, kind, model, client_id, account_id, state, cause, count, cost, waits, runs";

    private const string DeleteSql = "DELETE FROM hour_counts WHERE hour = ?1";

    private const string InsertSql = $"INSERT INTO hour_counts ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

    // The totals of an hour: 1 adds them to those of all, -1 takes them away again.
    private const string AddTotalsSql = """
        INSERT INTO total_counts (account_id, kind, state, count, cost)
        SELECT account_id, kind, state, ?2 * SUM(count), ?2 * SUM(cost) FROM hour_counts WHERE hour = ?1 GROUP BY account_id, kind, state
        ON CONFLICT (account_id, kind, state) DO UPDATE SET count = total_counts.count + excluded.count, cost = total_counts.cost + excluded.cost
        """;

    private const string Filters = """
        hour >= ?1 AND hour < ?2
            AND (?3 IS NULL OR kind = ?3)
            AND (?4 IS NULL OR model = ?4)
            AND (?5 IS NULL OR account_id = ?5)
        """;

    public const string FirstSql = "SELECT MIN(hour) FROM hour_counts";

    /// <summary>The counts of a span of time.</summary>
    public const string ListSql = $"SELECT {Columns} FROM hour_counts WHERE {Filters} ORDER BY hour";

    /// <summary>The same of one client.</summary>
    public const string OfClientSql = $"SELECT {Columns} FROM hour_counts WHERE client_id = ?6 AND {Filters} ORDER BY hour";

    /// <summary>What was ever saved, and as negative numbers what of it is of an hour or later.</summary>
    public const string TotalsSql = """
        SELECT kind, account_id, state, count, cost FROM total_counts
        UNION ALL
        SELECT kind, account_id, state, -count, -cost FROM hour_counts WHERE hour >= ?1
        """;

    public const string ForgetSql = "DELETE FROM hour_counts WHERE hour < ?1";

    /// <summary>Writes the counts of an hour in place of what is there.</summary>
    public static async ValueTask<int> SaveAsync(UnitOfWork unit, DateTimeOffset hour, IReadOnlyList<HourCount> counts)
    {
        await unit.Prepare(AddTotalsSql).Bind(hour).Bind(-1).RunAsync();
        await unit.Prepare(DeleteSql).Bind(hour).RunAsync();
        foreach (var count in counts)
        {
            await unit.Prepare(InsertSql)
                .Bind(hour)
                .Bind(StoredNames.Kinds[count.Key.Kind])
                .Bind(count.Key.Model)
                .Bind(count.Key.ClientId)
                .Bind(count.Key.AccountId ?? "")
                .Bind(StoredNames.GenerationStates[count.Key.State])
                .Bind(StoredNames.Causes.OrNull(count.Key.Cause) ?? "")
                .Bind(count.Count)
                .Bind(StoredMoney.Of(count.Cost))
                .Bind(count.Waits.ToString())
                .Bind(count.Runs.ToString())
                .RunAsync();
        }

        await unit.Prepare(AddTotalsSql).Bind(hour).Bind(1).RunAsync();
        return counts.Count;
    }

    public static ValueTask<List<HourCount>> ListAsync(SqlSession session, DateTimeOffset from, DateTimeOffset to, CountFilter filter)
    {
        var statement = session.Prepare(filter.ClientId is null ? ListSql : OfClientSql)
            .Bind(from)
            .Bind(to)
            .Bind(StoredNames.Kinds.OrNull(filter.Kind))
            .Bind(filter.Model)
            .Bind(filter.AccountId);
        return (filter.ClientId is { } client ? statement.Bind(client) : statement).ListAsync(Read);
    }

    private static HourCount Read(IRow row) => new(new HourKey(
        row.Time(0),
        row.Name(1, StoredNames.Kinds),
        row.Text(2),
        row.Text(3),
        row.Utf8(4).IsEmpty ? null : row.Text(4),
        row.Name(5, StoredNames.GenerationStates),
        row.Utf8(6).IsEmpty ? null : row.Name(6, StoredNames.Causes)))
    {
        Count = row.Int(7),
        Cost = StoredMoney.Of(row.Int64(8)),
        Waits = Spread.Parse(row.Text(9)),
        Runs = Spread.Parse(row.Text(10)),
    };
}
