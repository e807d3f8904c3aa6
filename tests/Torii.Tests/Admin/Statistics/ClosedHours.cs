using Microsoft.Data.Sqlite;

namespace Torii.Tests.Admin.Statistics;

/// <summary>Puts counts of hours that are long over into a database, as if Torii had counted them then.</summary>
internal static class ClosedHours
{
    static ClosedHours() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Videos that an account made in an hour for some client key, whose id is returned.</summary>
    public static string Add(string dataFolder, DateTimeOffset hour, string accountId, int videos)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 20 };
        using var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            INSERT INTO hour_counts (hour, kind, model, client_id, account_id, state, cause, count, cost, waits, runs)
            VALUES ($hour, 'video', 'sora-2', (SELECT MIN(id) FROM clients), $account, 'completed', '', $videos, 0, '3:1', '20:1');
            INSERT INTO total_counts (account_id, kind, state, count, cost) VALUES ($account, 'video', 'completed', $videos, 0);
            SELECT MIN(id) FROM clients;
            """;
        command.Parameters.AddWithValue("$hour", hour.ToUnixTimeSeconds() / 3600 * 3_600_000);
        command.Parameters.AddWithValue("$account", accountId);
        command.Parameters.AddWithValue("$videos", videos);
        return (string)command.ExecuteScalar()!;
    }
}
