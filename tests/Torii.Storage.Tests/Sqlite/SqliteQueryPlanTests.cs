using System.Reflection;
using System.Text;
using Torii.Storage.Sql;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

/// <summary>No statement reads through a table that grows: a million finished generations must not slow anything down.</summary>
public sealed class SqliteQueryPlanTests : IDisposable
{
    // Small by nature, or (the indexes) holding nothing but what is not at an end, or read for its first row only.
    private static readonly string[] MayBeScanned =
    [
        "accounts", "egresses", "upstreams", "holds", "clients", "settings", "migrations", "client_costs", "account_costs", "total_counts", "sessions",
        "generations USING INDEX generations_queued",
        "generations USING INDEX generations_open",
        "attempts USING INDEX attempts_slot",
        "asks USING INDEX asks_fingerprint",
        "errands USING COVERING INDEX errands_due",

        // What SQLite knows of a file's tables.
        "sqlite_master", "pragma_table_info",

        // Read through when an operator takes accounts away, beside the writer.
        "errands",
    ];

    private readonly SqliteEngine _engine = new();

    public static TheoryData<string> Statements()
    {
        var texts = typeof(SqliteSession).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(text => IsStatement(text))
            .Distinct();
        return [.. texts];
    }

    [Fact]
    public void Statements_Found_AreAllOfThem() => Statements().Count.ShouldBeGreaterThan(65);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_Planned_ScansNoTableThatGrows(string sql)
    {
        using (var host = new StorageHost(_engine, new ManualTimeProvider()))
        {
            _ = host.Work;
        }

        using var session = SqliteSession.Open(_engine.Database, readOnly: false);
        var plan = Explain(session, sql);

        if (sql == StatisticsStore.FirstSql)
        {
            // Read for its first row alone, in the order of an index.
            plan.ShouldHaveSingleItem().ShouldContain("INDEX");
            return;
        }

        foreach (var step in plan.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal)))
        {
            // Up to 3.35, which is the shipped one, SQLite said SCAN TABLE.
            var scanned = step["SCAN ".Length..].Replace("TABLE ", "", StringComparison.Ordinal);
            var isAllowed = MayBeScanned.Any(allowed => scanned.StartsWith(allowed, StringComparison.Ordinal)) || IsOfThePlanItself(scanned);
            isAllowed.ShouldBeTrue($"{step}\nin\n{sql}");
        }
    }

    // Of several indexes that would do, these are the ones that leave nothing to be sorted or looked through.
    [Theory]
    [InlineData(GenerationStore.NewestSql, "generations_client")]
    [InlineData(GenerationStore.OldestSql, "generations_client")]
    [InlineData(AskStore.KeyedSql, "asks_key")]
    [InlineData(AskStore.JoinableSql, "asks_fingerprint")]
    [InlineData(AskStore.ForgetKeyedSql, "asks_age")]
    [InlineData(FileStore.NewestSql, "files_client")]
    [InlineData(FileStore.OldestSql, "files_client")]
    [InlineData(FileStore.ExpiredSql, "files_expiring")]
    [InlineData(DeliveryStore.OfClientSql, "deliveries_client")]
    [InlineData(DeliveryStore.InStateSql, "deliveries_state")]
    [InlineData(CharacterStore.OfClientSql, "characters_client")]
    [InlineData(HourRows.OfClientSql, "hour_counts_client")]
    public void Statement_Planned_UsesItsIndex(string sql, string index)
    {
        using (var host = new StorageHost(_engine, new ManualTimeProvider()))
        {
            _ = host.Work;
        }

        using var session = SqliteSession.Open(_engine.Database, readOnly: false);
        var plan = Explain(session, sql);

        plan.ShouldContain(step => step.StartsWith("SEARCH ", StringComparison.Ordinal) && step.Contains($"INDEX {index} (", StringComparison.Ordinal), string.Join('\n', plan));
        if (sql != AskStore.JoinableSql)
        {
            // Of the requests of one fingerprint there is hardly ever a second.
            plan.ShouldNotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _engine.Dispose();

    private static List<string> Explain(SqliteSession session, string sql)
    {
        var statement = session.Prepare("EXPLAIN QUERY PLAN " + sql);
        for (var number = 1; sql.Contains($"?{number}", StringComparison.Ordinal); number++)
        {
            statement.Bind((string?)null);
        }

        return InProcess.OutcomeOf(statement.ListAsync(static row => Encoding.UTF8.GetString(row.Utf8(3))));
    }

    // Rows that a part of the same statement has already chosen.
    private static bool IsOfThePlanItself(string scanned) =>
        scanned.StartsWith('(') || scanned.StartsWith("rest", StringComparison.Ordinal) || scanned is "generations" or "CONSTANT ROW" || scanned.StartsWith("SUBQUERY ", StringComparison.Ordinal);

    private static bool IsStatement(string text) =>
        new[] { "SELECT ", "INSERT ", "UPDATE ", "DELETE " }.Any(word => text.TrimStart().StartsWith(word, StringComparison.Ordinal));
}
