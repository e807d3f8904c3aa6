using SQLitePCL;
using Torii.Storage.Migrations;
using Torii.Storage.Sql;
using Torii.Storage.Sqlite;

namespace Torii.Storage.Backup;

/// <summary>The copy of a database, in one file that nobody else works on.</summary>
internal sealed class SavedDatabase : IDisposable
{
    private const int Slice = 1_000;

    private const string VersionSql = "SELECT COALESCE(MAX(version), 0) FROM migrations";
    private const string MediaSql = "SELECT id, length, hash FROM media WHERE id > ?1 AND link IS NULL ORDER BY id LIMIT ?2";
    private const string ForgetSql = "DELETE FROM media WHERE id = ?1";
    private const string SetSql = "INSERT INTO settings (name, secret, value) VALUES (?1, 0, ?2) ON CONFLICT (name, secret) DO UPDATE SET value = excluded.value";

    private readonly SqliteSession _session;

    private SavedDatabase(SqliteSession session) => _session = session;

    /// <summary>The newest schema that is known here.</summary>
    public static int NewestSchema => Migration.Embedded(typeof(Migration).Assembly)[^1].Version;

    /// <summary>Opens one, to look at it and to change it.</summary>
    public static SavedDatabase Open(string path)
    {
        var session = SqliteSession.Open(path, readOnly: false);
        try
        {
            // Whoever changes it flushes the file when all is done.
            session.RunScript("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF;");
            return new SavedDatabase(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Copies a database that others may be working on, as it is at this moment.</summary>
    public static SavedDatabase CopyOf(string database, string path, CancellationToken cancellationToken)
    {
        using var source = SqliteSession.Open(database, readOnly: true);
        var target = SqliteSession.Open(path, readOnly: false);
        try
        {
            target.RunScript("PRAGMA synchronous = OFF;");
            source.CopyTo(target, cancellationToken);
        }
        finally
        {
            target.Dispose();
        }

        return Open(path);
    }

    /// <summary>The schema's version; 0 where it is no database of Torii's.</summary>
    public int Schema()
    {
        try
        {
            return (int)First(VersionSql);
        }
        catch (SqliteException missing) when (missing.ErrorCode == raw.SQLITE_ERROR)
        {
            return 0;
        }
    }

    /// <summary>What SQLite finds wrong with it; null for nothing.</summary>
    public string? Flaw() => InProcess.OutcomeOf(_session.Prepare("PRAGMA integrity_check(1)").FirstAsync(static row => row.Text(0))) is "ok" or null
        ? null
        : "its pages do not fit together";

    /// <summary>How long all media together are that it names, in bytes.</summary>
    public long MediaBytes() => Media().Sum(media => media.Length);

    /// <summary>The media that it names and that are files, in the order of their ids.</summary>
    public IEnumerable<(string Id, long Length, string Hash)> Media()
    {
        var after = "";
        List<(string Id, long Length, string Hash)> slice;
        do
        {
            slice = InProcess.OutcomeOf(_session.Prepare(MediaSql).Bind(after).Bind(Slice).ListAsync(static row => (row.Text(0), row.Int64(1), row.Text(2))));
            foreach (var one in slice)
            {
                yield return one;
                after = one.Id;
            }
        }
        while (slice.Count == Slice);
    }

    /// <summary>Lets it name a file no more.</summary>
    public void Forget(string mediaId) => InProcess.OutcomeOf(_session.Prepare(ForgetSql).Bind(mediaId).RunAsync());

    /// <summary>Sets a value for the server that starts on it.</summary>
    public void Set(string name, string value) => InProcess.OutcomeOf(_session.Prepare(SetSql).Bind(name).Bind(value).RunAsync());

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();

    private long First(string sql) => InProcess.OutcomeOf(_session.Prepare(sql).FirstAsync(static row => row.Int64(0)));
}
