using Microsoft.Extensions.Logging;
using Torii.Storage.Migrations;
using Torii.Storage.Sql;

namespace Torii.Storage.Sqlite;

/// <summary>The embedded engine: one writer, a few readers.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    private SqliteDatabase(SqliteWriter writer, SqliteReaders readers)
    {
        _writer = writer;
        _readers = readers;
    }

    /// <summary>Opens the database of a folder that this process holds, and brings its schema up to date.</summary>
    /// <exception cref="NewerDatabaseException">A newer version wrote it.</exception>
    public static SqliteDatabase Open(
        string path, string replica, Migrator migrator, CommitListeners listeners, ILogger<SqliteDatabase> logger)
    {
        var session = SqliteSession.Open(path, readOnly: false);
        try
        {
            session.RunScript(SqlitePragmas.Writer);
            InProcess.OutcomeOf(migrator.ApplyAsync(session));
        }
        catch
        {
            session.Dispose();
            throw;
        }

        return new SqliteDatabase(new SqliteWriter(session, replica, listeners, logger), new SqliteReaders(path));
    }

    /// <inheritdoc />
    public Task<T> WriteAsync<TState, T>(
        TState state, Func<UnitOfWork, TState, ValueTask<T>> unit, CancellationToken cancellationToken)
    {
        // Not asynchronous itself: there are a hundred kinds of states, and the code of a state machine would be made for each.
        var queued = new QueuedUnitOf<TState, T>(state, unit, cancellationToken);
        return AfterAsync(_writer.EnqueueAsync(queued, cancellationToken), queued.Task);
    }

    /// <inheritdoc />
    public async ValueTask<T> ReadAsync<TState, T>(
        TState state, Func<SqlSession, TState, ValueTask<T>> query, CancellationToken cancellationToken)
    {
        var session = await _readers.RentAsync(cancellationToken);
        try
        {
            return await query(session, state);
        }
        finally
        {
            _readers.Return(session);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
    }

    private static async Task<T> AfterAsync<T>(ValueTask enqueued, Task<T> outcome)
    {
        await enqueued;
        return await outcome;
    }
}
