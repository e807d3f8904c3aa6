namespace Torii.Storage.Sql;

/// <summary>
/// A prepared statement. Its parameters are bound one after the other from <c>?1</c> on; then it is run once, which
/// makes it ready for its next use.
/// </summary>
internal abstract class Statement
{
    /// <summary>Gives the next parameter.</summary>
    public abstract Statement Bind(string? value);

    /// <summary>Gives the next parameter.</summary>
    public abstract Statement Bind(long? value);

    /// <summary>Gives the next parameter: a time, kept to the millisecond.</summary>
    public Statement Bind(DateTimeOffset? value) => Bind(value?.ToUnixTimeMilliseconds());

    /// <summary>Runs it for its effect; returns how many rows it changed.</summary>
    public abstract ValueTask<int> RunAsync();

    /// <summary>Runs it for its first row, read by <paramref name="read"/>; the type's default where there is none.</summary>
    /// <exception cref="BrokenRowException">The row does not hold what it should.</exception>
    public abstract ValueTask<T?> FirstAsync<T>(Func<IRow, T> read);

    /// <summary>Runs it for all its rows, each read by <paramref name="read"/>.</summary>
    /// <exception cref="BrokenRowException">A row does not hold what it should.</exception>
    public abstract ValueTask<List<T>> ListAsync<T>(Func<IRow, T> read);
}
