using Microsoft.Extensions.Logging;
using Torii.Storage.Sql;

namespace Torii.Storage.Migrations;

/// <summary>Brings a database's schema up to date: each missing migration in a transaction of its own, never backwards.</summary>
internal sealed partial class Migrator(IReadOnlyList<Migration> known, TimeProvider time, ILogger<Migrator> logger)
{
    private const string TableSql = """
        CREATE TABLE IF NOT EXISTS migrations (
            version    INTEGER NOT NULL PRIMARY KEY,
            name       TEXT    NOT NULL,
            applied_at BIGINT  NOT NULL
        )
        """;

    private const string VersionSql = "SELECT COALESCE(MAX(version), 0) FROM migrations";
    private const string RecordSql = "INSERT INTO migrations (version, name, applied_at) VALUES (?1, ?2, ?3)";

    /// <summary>Applies what is missing; returns the schema's version.</summary>
    /// <exception cref="NewerDatabaseException">A newer version wrote the database.</exception>
    public async ValueTask<int> ApplyAsync(SqlSession session)
    {
        await session.RunScriptAsync(TableSql);
        var found = await session.Prepare(VersionSql).FirstAsync(static row => row.Int(0));
        var newest = known.Count == 0 ? 0 : known[^1].Version;
        if (found > newest)
        {
            throw new NewerDatabaseException(found, newest);
        }

        foreach (var migration in known.Where(migration => migration.Version > found))
        {
            await ApplyAsync(session, migration);
            Log.Applied(logger, migration.Version, migration.Name);
        }

        return newest;
    }

    private async ValueTask ApplyAsync(SqlSession session, Migration migration)
    {
        await session.RunScriptAsync("BEGIN");
        try
        {
            await session.RunScriptAsync(migration.Script);
            await session.Prepare(RecordSql).Bind(migration.Version).Bind(migration.Name).Bind(time.GetUtcNow()).RunAsync();
            await session.RunScriptAsync("COMMIT");
        }
        catch
        {
            await session.RunScriptAsync("ROLLBACK");
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3011, LogLevel.Information, "The database's schema is now at version {Version} ({Name})")]
        public static partial void Applied(ILogger logger, int version, string name);
    }
}
