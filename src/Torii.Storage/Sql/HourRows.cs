using Torii.Core.Statistics;

namespace Torii.Storage.Sql;

/// <summary>The table of what became of generations, hour by hour.</summary>
internal static class HourRows
{
    private const string Columns = "hour, kind, model, client_id, account_id, state, cause, count, cost, waits, runs";

    private const string DeleteSql = "DELETE FROM hour_counts WHERE hour = ?1";

    private const string InsertSql = $"INSERT INTO hour_counts ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

    public const string ListSql = $"SELECT {Columns} FROM hour_counts WHERE hour >= ?1 AND hour < ?2 ORDER BY hour";

    public const string TotalsSql = "SELECT kind, state, CAST(SUM(count) AS BIGINT), CAST(SUM(cost) AS BIGINT) FROM hour_counts WHERE hour > 0 GROUP BY kind, state";

    /// <summary>Writes the counts of an hour in place of what is there.</summary>
    public static async ValueTask<int> SaveAsync(UnitOfWork unit, DateTimeOffset hour, IReadOnlyList<HourCount> counts)
    {
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

        return counts.Count;
    }

    public static HourCount Read(IRow row) => new(new HourKey(
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
