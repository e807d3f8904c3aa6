using SQLitePCL;
using Torii.Storage.Migrations;
using Torii.Storage.Sql;
using Torii.Storage.Sqlite;

namespace Torii.Storage.Inspecting;

/// <summary>Looks a database through, beside whoever works with it. Nothing is changed.</summary>
public static class DatabaseInspection
{
    private const string HasVersionsSql = "SELECT count(*) FROM sqlite_master WHERE name = 'migrations'";
    private const string VersionSql = "SELECT COALESCE(MAX(version), 0) FROM migrations";
    private const string CheckSql = "PRAGMA quick_check(1)";

    /// <summary>Looks through the database of a data folder.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="cancellationToken">Breaks the search for damage off, which takes a second for some hundred megabytes.</param>
    public static DatabaseState Run(string dataFolder, CancellationToken cancellationToken)
    {
        var path = DataFolder.DatabaseIn(Path.GetFullPath(dataFolder));
        if (!File.Exists(path))
        {
            return new DatabaseState.Absent();
        }

        try
        {
            using var session = SqliteSession.Open(path, readOnly: true);
            using var breaking = cancellationToken.Register(session.Interrupt);
            return Run(session, path);
        }
        catch (SqliteException broken)
        {
            return new DatabaseState.Unreadable(broken.Message);
        }
    }

    private static DatabaseState Run(SqliteSession session, string path)
    {
        var hasVersions = Number(session, HasVersionsSql) > 0;
        var (found, known) = (hasVersions ? Number(session, VersionSql) : 0, Migration.Embedded(typeof(Migration).Assembly)[^1].Version);
        var verdict = VerdictOf(session);
        return verdict switch
        {
            not (null or "ok") => new DatabaseState.Damaged(verdict),
            _ when found != known => new DatabaseState.Other(found, known),
            _ => new DatabaseState.Sound(found, new DirectoryInfo(Path.GetDirectoryName(path)!).EnumerateFiles(Path.GetFileName(path) + "*").Sum(file => file.Length), verdict is not null),
        };
    }

    // Null where it was broken off.
    private static string? VerdictOf(SqliteSession session)
    {
        try
        {
            return InProcess.OutcomeOf(session.Prepare(CheckSql).FirstAsync(static row => row.Text(0)));
        }
        catch (SqliteException interrupted) when (interrupted.ErrorCode == raw.SQLITE_INTERRUPT)
        {
            return null;
        }
    }

    private static int Number(SqliteSession session, string sql) => InProcess.OutcomeOf(session.Prepare(sql).FirstAsync(static row => row.Int(0)));
}
