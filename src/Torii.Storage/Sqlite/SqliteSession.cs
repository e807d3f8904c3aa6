using SQLitePCL;
using Torii.Storage.Sql;

namespace Torii.Storage.Sqlite;

/// <summary>A connection to the database file with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : SqlSession, IDisposable
{
    /// <summary>How long a statement waits for another process that has the file locked, such as a backup; milliseconds.</summary>
    private const int BusyTimeout = 5_000;

    /// <summary>Pages that are copied between two looks at whether it is still wanted: 8 MB.</summary>
    private const int PagesAtOnce = 2_048;

    private readonly sqlite3 _database;

    // The texts are constants, so that they are the same objects each time: no need to hash some hundred characters.
    private readonly Dictionary<string, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);

    private SqliteSession(sqlite3 database) => _database = database;

    /// <summary>Whether a transaction is open. SQLite ends one by itself after some errors, a full disk among them.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_database) == 0;

    /// <summary>Opens the file, which is made unless <paramref name="readOnly"/>.</summary>
    public static SqliteSession Open(string path, bool readOnly)
    {
        SqliteLibrary.Load();
        var flags = readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE;
        var code = raw.sqlite3_open_v2(path, out var database, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var session = new SqliteSession(database);
        try
        {
            session.Check(code);
            raw.sqlite3_extended_result_codes(database, 1);
            raw.sqlite3_busy_timeout(database, BusyTimeout);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public override SqliteStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
            statement = new SqliteStatement(this, handle);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <inheritdoc />
    public override ValueTask RunScriptAsync(string sql)
    {
        RunScript(sql);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs statements that take no parameters.</summary>
    public void RunScript(string sql) => Check(raw.sqlite3_exec(_database, sql));

    /// <summary>Breaks off what runs on it; the one thing that another thread may do meanwhile.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_database);

    /// <summary>
    /// Copies the whole database as it is at this moment into another file, while other processes go on reading and writing it.
    /// </summary>
    /// <exception cref="SqliteException">The file is damaged, or the other's disk did not take it.</exception>
    public void CopyTo(SqliteSession target, CancellationToken cancellationToken)
    {
        // One transaction from the first page to the last: without it every write of another process makes the copy begin again.
        RunScript("BEGIN; SELECT COUNT(*) FROM sqlite_master;");
        try
        {
            using var copy = raw.sqlite3_backup_init(target._database, "main", _database, "main");
            target.Check(copy.IsInvalid ? raw.sqlite3_errcode(target._database) : raw.SQLITE_OK);
            int code;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                code = raw.sqlite3_backup_step(copy, PagesAtOnce);
            }
            while (code == raw.SQLITE_OK);

            target.Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : raw.sqlite3_backup_finish(copy));
        }
        finally
        {
            RunScript("ROLLBACK");
        }
    }

    /// <summary>Throws what went wrong, if anything did.</summary>
    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), code);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _database.Dispose();
    }
}
