namespace Torii.Storage.Sql;

/// <summary>Where the stores keep what they are given: one engine.</summary>
internal interface IDatabase
{
    /// <summary>
    /// Runs a unit of work and ends once it is durable. A unit may run beside others in one transaction and fails alone.
    /// It awaits nothing but its own statements, and has no effect but its writes: it may be run again before they count.
    /// </summary>
    /// <param name="state">What the unit works on; given apart so that <paramref name="unit"/> can be static.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Gives up while the unit waits for its turn; once begun it is finished.</param>
    Task<T> WriteAsync<TState, T>(TState state, Func<UnitOfWork, TState, ValueTask<T>> unit, CancellationToken cancellationToken);

    /// <summary>Reads what has been committed.</summary>
    /// <param name="state">What the query works on.</param>
    /// <param name="query">The query; it awaits nothing but its own statements.</param>
    /// <param name="cancellationToken">Gives up while waiting for a free connection.</param>
    ValueTask<T> ReadAsync<TState, T>(TState state, Func<SqlSession, TState, ValueTask<T>> query, CancellationToken cancellationToken);
}
