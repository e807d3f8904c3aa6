using Microsoft.Data.Sqlite;

namespace Torii.Tests.Doors.Files;

/// <summary>Changes rows of files in a database that Torii has open.</summary>
internal static class FileRows
{
    static FileRows() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Lets a file's time have come a second ago.</summary>
    public static void Expire(string dataFolder, string id)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "UPDATE files SET expires_at = $now WHERE id = $id";
        command.Parameters.AddWithValue("$now", DateTimeOffset.UtcNow.AddSeconds(-1).ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("$id", id["file-".Length..]);
        command.ExecuteNonQuery().ShouldBe(1);
    }
}
