using Torii.Storage.Sql;

namespace Torii.Storage.Sqlite;

/// <summary>The embedded engine for who only looks: it can be asked beside the process that holds the data folder.</summary>
internal sealed class ReadOnlyDatabase(string path) : IDatabase, IDisposable
{
    private readonly SqliteReaders _readers = new(path);

    /// <inheritdoc />
    public Task<T> WriteAsync<TState, T>(TState state, Func<UnitOfWork, TState, ValueTask<T>> unit, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("This database was opened for reading alone.");

    /// <inheritdoc />
    public async ValueTask<T> ReadAsync<TState, T>(TState state, Func<SqlSession, TState, ValueTask<T>> query, CancellationToken cancellationToken)
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
    public void Dispose() => _readers.Dispose();
}
