using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Torii.Tests.Browser.Scrolling;

/// <summary>A history that would take days to make, written into the database of a Torii that does not run.</summary>
internal static class ManyGenerations
{
    static ManyGenerations() => SQLitePCL.Batteries_V2.Init();

    /// <summary>What the prompts of all of them begin with; their number, from 1, follows.</summary>
    public const string Prompt = "Lantern";

    /// <summary>Copies the one generation that is there, each copy a minute older than the one before.</summary>
    public static void Write(string dataFolder, int count)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        using var transaction = database.BeginTransaction();
        Run(database, transaction, "CREATE TEMP TABLE copy AS SELECT * FROM generations LIMIT 1");
        for (var number = 1; number <= count; number++)
        {
            // An id begins with its time in milliseconds, in twelve digits.
            Run(
                database,
                transaction,
                """
                UPDATE copy SET
                    created_at = created_at - 60000, ended_at = ended_at - 60000, deadline = deadline - 60000,
                    id = printf('%012x', created_at - 60000) || substr(id, 13), batch_id = printf('%012x', created_at - 60000) || substr(id, 13),
                    request = json_set(request, '$.prompt', $prompt);
                INSERT INTO generations SELECT * FROM copy;
                """,
                ("$prompt", string.Create(CultureInfo.InvariantCulture, $"{Prompt} {number}")));
        }

        transaction.Commit();
    }

    private static void Run(SqliteConnection database, SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = database.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
