using System.Buffers;
using System.Text;
using System.Text.Json;
using SQLitePCL;
using Torii.Storage.Sql;

namespace Torii.Storage.Sqlite;

/// <summary>A prepared statement of SQLite, and the row that it stands on. It is in-process: nothing here ever waits.</summary>
internal sealed class SqliteStatement(SqliteSession session, sqlite3_stmt handle) : Statement, IRow, IDisposable
{
    /// <summary>Texts up to about 500 bytes are encoded on the stack.</summary>
    private const int OnStack = 512;

    private readonly int _parameters = raw.sqlite3_bind_parameter_count(handle);
    private int _bound;

    /// <inheritdoc />
    public override Statement Bind(string? value)
    {
        _bound++;
        session.Check(value switch
        {
            null => raw.sqlite3_bind_null(handle, _bound),

            // An empty span has no address, which SQLite would take for NULL.
            "" => raw.sqlite3_bind_text(handle, _bound, ""),
            _ => BindUtf8(value),
        });
        return this;
    }

    /// <inheritdoc />
    public override Statement Bind(long? value)
    {
        _bound++;
        session.Check(value is { } number ? raw.sqlite3_bind_int64(handle, _bound, number) : raw.sqlite3_bind_null(handle, _bound));
        return this;
    }

    /// <inheritdoc />
    public override ValueTask<int> RunAsync() => ValueTask.FromResult(Run());

    /// <summary>Runs it for its effect; returns how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_changes(raw.sqlite3_db_handle(handle));
        }
        finally
        {
            Reset();
        }
    }

    /// <inheritdoc />
    public override ValueTask<T?> FirstAsync<T>(Func<IRow, T> read)
        where T : default
    {
        try
        {
            return ValueTask.FromResult(Step() ? Read(read) : default);
        }
        finally
        {
            Reset();
        }
    }

    /// <inheritdoc />
    public override ValueTask<List<T>> ListAsync<T>(Func<IRow, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (Step())
            {
                rows.Add(Read(read));
            }

            return ValueTask.FromResult(rows);
        }
        finally
        {
            Reset();
        }
    }

    /// <inheritdoc />
    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <inheritdoc />
    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    /// <inheritdoc />
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(handle, column);

    /// <inheritdoc />
    public void Dispose() => handle.Dispose();

    private int BindUtf8(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc byte[OnStack];
        try
        {
            var length = Encoding.UTF8.GetBytes(value, buffer);
            return raw.sqlite3_bind_text(handle, _bound, buffer[..length]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private bool Step()
    {
        if (_bound != _parameters)
        {
            throw new InvalidOperationException($"The statement takes {_parameters} parameters and was given {_bound}.");
        }

        var code = raw.sqlite3_step(handle);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        session.Check(code);
        return false;
    }

    // The bindings stay: the next use overwrites every one of them.
    private void Reset()
    {
        raw.sqlite3_reset(handle);
        _bound = 0;
    }

    private T Read<T>(Func<IRow, T> read)
    {
        try
        {
            return read(this);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or OverflowException or ArgumentException)
        {
            throw new BrokenRowException($"The row '{this.Text(0)}' of the database cannot be read: {broken.Message}", broken);
        }
    }
}
