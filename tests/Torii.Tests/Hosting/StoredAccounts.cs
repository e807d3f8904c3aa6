using Microsoft.Data.Sqlite;

namespace Torii.Tests.Hosting;

/// <summary>The accounts in the database of a data folder, read from the file itself.</summary>
internal static class StoredAccounts
{
    static StoredAccounts() => SQLitePCL.Batteries_V2.Init();

    /// <summary>They, as <c>upstream name status</c>, in the order they were added.</summary>
    public static IReadOnlyList<string> Read(string dataFolder)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT upstream || ' ' || name || ' ' || lower(status) FROM accounts ORDER BY number";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
