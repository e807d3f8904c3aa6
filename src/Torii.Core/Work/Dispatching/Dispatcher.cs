using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Telemetry;
using Torii.Core.Work.Attempting;

namespace Torii.Core.Work.Dispatching;

/// <summary>
/// Gives waiting generations their accounts. Works lane by lane, one from each in turn, and inside a lane client by
/// client; it never ranks the queue. A lane without a free account, or whose clients all have enough under way, sleeps
/// until something is freed or the earliest known time; a slow sweep catches what no signal told.
/// </summary>
internal sealed partial class Dispatcher
{
    // Claims of one round share the store's commits; more at once only make the round longer.
    private const int ClaimsPerRound = 128;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PauseWithoutRoom = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    private readonly ClientLoad _load;
    private readonly AccountPool _pool;
    private readonly ClientBook _clients;
    private readonly IWorkStore _store;
    private readonly AttemptRunner _runner;
    private readonly Room _room;
    private readonly IdSource _ids;
    private readonly WorkMetrics _metrics;
    private readonly WorkOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Dispatcher> _log;
    private readonly Signal _signal;
    private readonly Dictionary<Lane, Turns> _turns = [];
    private readonly Turns _laneTurns = new();

    public Dispatcher(
        ClientLoad load,
        AccountPool pool,
        ClientBook clients,
        IWorkStore store,
        AttemptRunner runner,
        Room room,
        IdSource ids,
        WorkMetrics metrics,
        IOptions<WorkOptions> options,
        TimeProvider time,
        ILogger<Dispatcher> log)
    {
        (_load, _pool, _clients, _store, _runner, _room) = (load, pool, clients, store, runner, room);
        (_ids, _metrics, _options, _time, _log, _signal) = (ids, metrics, options.Value, time, log, new Signal(time));
        load.Changed += _signal.Set;
        pool.Freed += _signal.Set;
    }

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (_load.Waiting > 0 && !_room.IsThere())
            {
                await Task.Delay(PauseWithoutRoom, _time, cancellationToken);
                continue;
            }

            var (round, sleep) = Plan();
            if (round.Count == 0)
            {
                await _signal.WaitAsync(sleep, cancellationToken);
                continue;
            }

            await Task.WhenAll(round.Select(planned => ClaimAsync(planned, cancellationToken)));
        }
    }

    private (List<PlannedClaim> Round, TimeSpan Sleep) Plan()
    {
        var round = new List<PlannedClaim>();
        var started = new Dictionary<string, int>(StringComparer.Ordinal);
        var lanes = _load.Lanes().ToDictionary(lane => lane.ToString(), lane => (Lane: lane, Waiting: _load.WaitingIn(lane).ToDictionary()));
        var sleep = Sweep;
        while (round.Count < ClaimsPerRound && _laneTurns.Next(lanes.Keys) is { } name)
        {
            var (lane, waiting) = lanes[name];
            if (NextClient(lane, waiting, started) is not { } clientId)
            {
                lanes.Remove(name);
                continue;
            }

            if (_pool.Reserve(lane) is not { } seat)
            {
                sleep = Shorter(sleep, _pool.FirstFree(lane));
                lanes.Remove(name);
                continue;
            }

            _laneTurns.Served(name);
            TurnsOf(lane).Served(clientId);
            waiting[clientId]--;
            started[clientId] = started.GetValueOrDefault(clientId) + 1;
            round.Add(new PlannedClaim(lane, clientId, seat));
        }

        return (round, sleep);
    }

    private string? NextClient(Lane lane, Dictionary<string, int> waiting, Dictionary<string, int> started)
    {
        return TurnsOf(lane).Next(waiting.Where(client => client.Value > 0 && MayStart(client.Key)).Select(client => client.Key));

        bool MayStart(string clientId) =>
            _clients.Find(clientId)?.AtOnce is not { } most || _load.UnderWayOf(clientId) + started.GetValueOrDefault(clientId) < most;
    }

    private Turns TurnsOf(Lane lane)
    {
        if (!_turns.TryGetValue(lane, out var turns))
        {
            _turns[lane] = turns = new Turns();
        }

        return turns;
    }

    private async Task ClaimAsync(PlannedClaim planned, CancellationToken cancellationToken)
    {
        var (lane, clientId, seat) = planned;
        var now = _time.GetUtcNow();
        var claim = new Claim
        {
            AttemptId = _ids.Next(),
            Lane = lane,
            ClientId = clientId,
            AccountId = seat.Account.Id,
            Target = seat.Target,
            Slot = seat.Slot,
            Gate = seat.Gate,
            At = now,
            Deadline = now + _options.TimeoutOf(lane.Kind),
        };
        switch (await ClaimOrGiveBackAsync(claim, seat, cancellationToken))
        {
            case ClaimOutcome.Claimed claimed:
                Tell(claimed.Generation, now);
                _runner.Start(new OpenWork(claimed.Generation, claimed.Attempt, []));
                break;
            case ClaimOutcome.NothingQueued:
                // Called off meanwhile; that was committed, so it is counted already.
                _pool.GiveBack(seat);
                break;
            case ClaimOutcome.SlotTaken:
                // Somebody else holds it, which the picture in memory did not know: theirs will end, so try again soon.
                Log.SlotTaken(_log, seat.Account.Id, seat.Slot);
                await Task.Delay(PauseAfterFault, _time, cancellationToken);
                _pool.GiveBack(seat);
                break;
        }
    }

    // What comes back to the queue has not waited all the time since it came.
    private void Tell(Generation generation, DateTimeOffset now)
    {
        if (generation.Attempts == 1)
        {
            _metrics.Claimed(generation.Request.Kind, now - generation.CreatedAt);
            Tracing.Tell("queue", generation.Trace, generation.CreatedAt, now, static _ => { });
        }
    }

    private async Task<ClaimOutcome?> ClaimOrGiveBackAsync(Claim claim, Seat seat, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.ClaimAsync(claim, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _pool.GiveBack(seat);
            Log.ClaimFailed(_log, fault);
            await Task.Delay(PauseAfterFault, _time, cancellationToken);
            return null;
        }
    }

    private TimeSpan Shorter(TimeSpan sleep, DateTimeOffset? until)
    {
        var left = until - _time.GetUtcNow();
        return left is { } wait && wait < sleep ? TimeSpan.FromTicks(Math.Max(wait.Ticks, TimeSpan.TicksPerMillisecond)) : sleep;
    }

    private sealed record PlannedClaim(Lane Lane, string ClientId, Seat Seat);

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Slot {Slot} of account {AccountId} is held by an attempt this process did not know of")]
        public static partial void SlotTaken(ILogger logger, string accountId, int slot);

        [LoggerMessage(1102, LogLevel.Error, "A waiting generation could not be claimed; it is tried again")]
        public static partial void ClaimFailed(ILogger logger, Exception fault);
    }
}
