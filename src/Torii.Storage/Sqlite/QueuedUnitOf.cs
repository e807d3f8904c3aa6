using Torii.Core.Stores;
using Torii.Storage.Sql;

namespace Torii.Storage.Sqlite;

/// <summary>A unit of work with its state and outcome.</summary>
internal sealed class QueuedUnitOf<TState, T>(
    TState state, Func<UnitOfWork, TState, ValueTask<T>> unit, CancellationToken cancellationToken) : QueuedUnit
{
    // The writer's thread must not run what follows the task.
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _outcome;

    /// <summary>Ends when the unit is durable, or has failed.</summary>
    public Task<T> Task => _source.Task;

    /// <inheritdoc />
    public override Committed? Committed { get; protected set; }

    /// <inheritdoc />
    public override bool IsGivenUp() => cancellationToken.IsCancellationRequested && _source.TrySetCanceled(cancellationToken);

    /// <inheritdoc />
    public override bool Run(SqliteSession session, string replica)
    {
        var work = new UnitOfWork(session, replica);
        _outcome = InProcess.OutcomeOf(unit(work, state));
        Committed = work.Committed;
        return !work.IsUndone;
    }

    /// <inheritdoc />
    public override void Complete() => _source.TrySetResult(_outcome!);

    /// <inheritdoc />
    public override void Fail(Exception why)
    {
        Committed = null;
        _source.TrySetException(why);
    }
}
