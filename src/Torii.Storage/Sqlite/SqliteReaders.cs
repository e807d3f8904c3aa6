using System.Threading.Channels;

namespace Torii.Storage.Sqlite;

/// <summary>A few read-only connections, opened as they are wanted. One that begins to read sees every commit before it.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    /// <summary>Reads run on the caller's thread, so that more than a few connections would only wait for the processors.</summary>
    private static readonly int Most = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private readonly Channel<SqliteSession> _idle = Channel.CreateBounded<SqliteSession>(Most);
    private int _opened;

    /// <summary>A connection for the caller alone, until it is given back.</summary>
    public ValueTask<SqliteSession> RentAsync(CancellationToken cancellationToken)
    {
        if (_idle.Reader.TryRead(out var session))
        {
            return ValueTask.FromResult(session);
        }

        if (_opened < Most && Interlocked.Increment(ref _opened) <= Most)
        {
            return ValueTask.FromResult(Open());
        }

        return _idle.Reader.ReadAsync(cancellationToken);
    }

    /// <summary>Gives a connection back.</summary>
    public void Return(SqliteSession session)
    {
        if (!_idle.Writer.TryWrite(session))
        {
            session.Dispose();
        }
    }

    /// <summary>Closes those that are idle; one that is still in use is closed when it is given back.</summary>
    public void Dispose()
    {
        _idle.Writer.TryComplete();
        while (_idle.Reader.TryRead(out var session))
        {
            session.Dispose();
        }
    }

    private SqliteSession Open()
    {
        try
        {
            var session = SqliteSession.Open(path, readOnly: true);
            session.RunScript(SqlitePragmas.Reader);
            return session;
        }
        catch
        {
            Interlocked.Decrement(ref _opened);
            throw;
        }
    }
}
