using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Torii.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes the units that wait, runs them in one transaction with a savepoint each, and
/// commits them together, so that one flush to disk serves them all.
/// </summary>
internal sealed partial class SqliteWriter : IDisposable
{
    /// <summary>Units that may wait; who comes then waits for room.</summary>
    private const int MostWaiting = 4_096;

    /// <summary>Units in one transaction. More would not be faster, and all would wait for the last.</summary>
    private const int MostInGroup = 256;

    private const string Begin = "BEGIN IMMEDIATE";
    private const string RollBack = "ROLLBACK";

    private readonly SqliteSession _session;
    private readonly string _replica;
    private readonly CommitListeners _listeners;
    private readonly ILogger _logger;
    private readonly Channel<QueuedUnit> _queue = Channel.CreateBounded<QueuedUnit>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    // Never disposed: it holds nothing but memory, and a unit handed over at the very end still releases it.
    // Without spinning: on two cores that takes the time from those who have something to write.
    private readonly ManualResetEventSlim _arrived = new(initialState: false, spinCount: 0);
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="session">The connection; it is the writer's from now on.</param>
    /// <param name="replica">The name under which rows of work are owned.</param>
    /// <param name="listeners">Who hears of commits.</param>
    /// <param name="logger">Where failures go.</param>
    public SqliteWriter(SqliteSession session, string replica, CommitListeners listeners, ILogger logger)
    {
        _session = session;
        _replica = replica;
        _listeners = listeners;
        _logger = logger;
        _thread = new Thread(Work) { Name = "torii-sqlite-writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Hands a unit over. Waits while too many wait.</summary>
    public async ValueTask EnqueueAsync(QueuedUnit unit, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(unit, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter), "The database is closed.");
        }

        _arrived.Set();
    }

    /// <summary>Finishes what waits, brings it into the database file and closes it.</summary>
    public void Dispose()
    {
        if (!_queue.Writer.TryComplete())
        {
            return;
        }

        _arrived.Set();
        _thread.Join();
        _session.Dispose();
    }

    private void Work()
    {
        var group = new List<QueuedUnit>(MostInGroup);
        while (Take(group))
        {
            group.RemoveAll(unit => unit.IsGivenUp());
            if (group.Count > 0 && Commit(group))
            {
                group.ForEach(unit => _listeners.Tell(unit.Committed));
                group.ForEach(unit => unit.Complete());
            }

            group.Clear();
        }
    }

    /// <summary>Waits for a unit and takes what waits with it; false when there will be none.</summary>
    private bool Take(List<QueuedUnit> group)
    {
        while (true)
        {
            // Before looking: what comes afterwards sets it again.
            _arrived.Reset();
            while (group.Count < MostInGroup && _queue.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            if (group.Count > 0 || _queue.Reader.Completion.IsCompleted)
            {
                return group.Count > 0;
            }

            _arrived.Wait();
        }
    }

    private bool Commit(List<QueuedUnit> group)
    {
        try
        {
            Transact(group);
            return true;
        }
        catch (Exception failure)
        {
            // Nothing of the group is durable, whichever of its units were already done.
            Log.CommitFailed(_logger, failure, group.Count);
            group.ForEach(unit => unit.Fail(failure));
            return false;
        }
    }

    /// <summary>
    /// Runs the group. Savepoints cost a tenth of a unit, and hardly ever is one needed: so the units first run without;
    /// where one of them has to be taken back, all are, and each runs again with a savepoint of its own.
    /// </summary>
    private void Transact(List<QueuedUnit> group)
    {
        try
        {
            _session.Prepare(Begin).Run();
            if (!TryTogether(group))
            {
                _session.Prepare(RollBack).Run();
                _session.Prepare(Begin).Run();
                group.ForEach(RunApart);
            }

            _session.Prepare("COMMIT").Run();
        }
        finally
        {
            if (_session.IsInTransaction)
            {
                _session.Prepare(RollBack).Run();
            }
        }
    }

    /// <summary>Runs the units side by side; whether all of them stay.</summary>
    private bool TryTogether(List<QueuedUnit> group)
    {
        try
        {
            return group.TrueForAll(unit => unit.Run(_session, _replica));
        }
        catch (Exception) when (_session.IsInTransaction)
        {
            return false;
        }
    }

    /// <summary>Runs a unit so that it alone is taken back where it fails.</summary>
    private void RunApart(QueuedUnit unit)
    {
        _session.Prepare("SAVEPOINT unit").Run();
        var stays = false;
        try
        {
            stays = unit.Run(_session, _replica);
        }
        catch (Exception failure) when (_session.IsInTransaction)
        {
            unit.Fail(failure);
        }

        if (!stays)
        {
            _session.Prepare("ROLLBACK TO unit").Run();
        }

        _session.Prepare("RELEASE unit").Run();
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Error, "A commit of {Units} units of work failed; none of them is written")]
        public static partial void CommitFailed(ILogger logger, Exception failure, int units);
    }
}
