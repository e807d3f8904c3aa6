using Microsoft.Data.Sqlite;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>What the database knows of a request that may be repeated: how many answers to it broke off, and how many requests joined it.</summary>
internal sealed record AskRow(int Breaks, int Joins)
{
    /// <summary>The row of the one generation with a prompt; null where there is none.</summary>
    public static AskRow? Of(Scene scene, string prompt)
    {
        if (scene.Rows.Generations.FirstOrDefault(generation => generation.Prompt == prompt) is not { } generation)
        {
            return null;
        }

        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(scene.Torii.Setup.DataFolder, "torii.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT breaks, joins FROM asks WHERE batch_id = $batch";
        command.Parameters.AddWithValue("$batch", generation.Id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new AskRow(reader.GetInt32(0), reader.GetInt32(1)) : null;
    }
}
