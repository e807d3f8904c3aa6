using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Torii.Tests.Support;

/// <summary>What Torii's database holds at a moment, read from the file itself: no answer of Torii's stands between.</summary>
internal sealed class ToriiRows
{
    static ToriiRows() => SQLitePCL.Batteries_V2.Init();

    private ToriiRows(SqliteConnection database)
    {
        Generations = List(database, "SELECT id, client_id, request, state, cause, deadline FROM generations ORDER BY id", row => new GenerationRow(
            row.GetString(0), row.GetString(1), PromptIn(row.GetString(2)), row.GetString(3), Text(row, 4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))));
        Attempts = List(
            database,
            """
            SELECT attempts.id, generation_id, name, state, task, cause
            FROM attempts JOIN accounts ON accounts.id = attempts.account_id
            ORDER BY attempts.id
            """,
            row => new AttemptRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Text(row, 5)));
        Events = List(database, "SELECT generation_id, number, type, text FROM events ORDER BY generation_id, number", row => new EventRow(
            row.GetString(0), row.GetInt32(1), row.GetString(2), Text(row, 3)));
        Holds = List(database, "SELECT scope, cause, until, text FROM holds ORDER BY scope", row => new HoldRow(
            row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), Text(row, 3)));
        Errands = List(database, "SELECT kind FROM errands ORDER BY id", row => row.GetString(0));
    }

    public IReadOnlyList<GenerationRow> Generations { get; }

    public IReadOnlyList<AttemptRow> Attempts { get; }

    public IReadOnlyList<EventRow> Events { get; }

    public IReadOnlyList<HoldRow> Holds { get; }

    /// <summary>The kinds of the errands that are still to be run.</summary>
    public IReadOnlyList<string> Errands { get; }

    /// <summary>Reads the database of a data folder, whether Torii runs on it or not.</summary>
    public static ToriiRows Read(string dataFolder)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadOnly);
        return new ToriiRows(database);
    }

    /// <summary>Makes every submission look older by so much, as if Torii, which must not run, had been down that long.</summary>
    public static void MakeOlder(string dataFolder, TimeSpan by)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadWrite);
        using var command = database.CreateCommand();
        command.CommandText = "UPDATE attempts SET opened_at = opened_at - $by, submitted_at = submitted_at - $by";
        command.Parameters.AddWithValue("$by", (long)by.TotalMilliseconds);
        command.ExecuteNonQuery().ShouldBePositive();
    }

    /// <summary>The credential of the one account at an upstream, encrypted as it is kept.</summary>
    public static string CredentialOf(string dataFolder, string upstream)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadOnly);
        return List(database, $"SELECT credential FROM accounts WHERE upstream = '{upstream}'", row => row.GetString(0)).Single();
    }

    /// <summary>The one text of each row that a question of the test's own finds.</summary>
    public static IReadOnlyList<string> Texts(string dataFolder, string sql)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadOnly);
        return List(database, sql, row => row.GetString(0));
    }

    /// <summary>Runs a statement of the test's own.</summary>
    public static void Run(string dataFolder, string sql)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadWrite);
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The one number that a query of the test's own finds.</summary>
    public static long Number(string dataFolder, string sql)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadOnly);
        return List(database, sql, row => row.GetInt64(0)).Single();
    }

    /// <summary>Makes the database of a data folder out of a script.</summary>
    public static void Make(string dataFolder, string script)
    {
        using var database = Open(dataFolder, SqliteOpenMode.ReadWriteCreate);
        using var command = database.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF;" + script;
        command.ExecuteNonQuery();
    }

    /// <summary>The one generation of a prompt.</summary>
    public GenerationRow Of(string prompt) => Generations.Single(generation => generation.Prompt == prompt);

    /// <summary>The attempts of the generation of a prompt, in order.</summary>
    public IReadOnlyList<AttemptRow> AttemptsOf(string prompt) => [.. Attempts.Where(attempt => attempt.GenerationId == Of(prompt).Id)];

    /// <summary>The types of the entries in the timeline of the generation of a prompt, in order and without progress.</summary>
    public IReadOnlyList<string> TimelineOf(string prompt) =>
        [.. Events.Where(entry => entry.GenerationId == Of(prompt).Id && entry.Type != "progress").Select(entry => entry.Type)];

    private static SqliteConnection Open(string dataFolder, SqliteOpenMode mode)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = mode, Pooling = false };
        var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        return database;
    }

    private static List<T> List<T>(SqliteConnection database, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string PromptIn(string request)
    {
        using var document = JsonDocument.Parse(request);
        return document.RootElement.GetProperty("prompt").GetString()!;
    }
}
