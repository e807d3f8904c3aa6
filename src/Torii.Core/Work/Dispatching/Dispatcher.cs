using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Attempting;

namespace Torii.Core.Work.Dispatching;

/// <summary>
/// Gives waiting generations their accounts. Works lane by lane, one from each in turn, and inside a lane client by
/// client; it never ranks the queue. A lane without a free account, or whose clients all have enough under way, sleeps
/// until something is freed or the earliest known time; a slow sweep catches what no signal told.
/// </summary>
internal sealed partial class Dispatcher(
    ClientLoad load,
    AccountPool pool,
    ClientBook clients,
    IWorkStore store,
    AttemptRunner runner,
    IdSource ids,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<Dispatcher> log)
{
    // Claims of one round share the store's commits; more at once only make the round longer.
    private const int ClaimsPerRound = 128;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly Signal _signal = new(time);
    private readonly Dictionary<Lane, Turns> _turns = [];
    private readonly Turns _laneTurns = new();

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        load.Changed += _signal.Set;
        pool.Freed += _signal.Set;
        while (!cancellationToken.IsCancellationRequested)
        {
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
        var lanes = load.Lanes().ToDictionary(lane => lane.ToString(), lane => (Lane: lane, Waiting: load.WaitingIn(lane).ToDictionary()));
        var sleep = Sweep;
        while (round.Count < ClaimsPerRound && _laneTurns.Next(lanes.Keys) is { } name)
        {
            var (lane, waiting) = lanes[name];
            if (NextClient(lane, waiting, started) is not { } clientId)
            {
                lanes.Remove(name);
                continue;
            }

            if (pool.Reserve(lane) is not { } seat)
            {
                sleep = Shorter(sleep, pool.FirstFree(lane));
                lanes.Remove(name);
                continue;
            }

            waiting[clientId]--;
            started[clientId] = started.GetValueOrDefault(clientId) + 1;
            round.Add(new PlannedClaim(lane, clientId, seat));
        }

        return (round, sleep);
    }

    private string? NextClient(Lane lane, Dictionary<string, int> waiting, Dictionary<string, int> started)
    {
        if (!_turns.TryGetValue(lane, out var turns))
        {
            _turns[lane] = turns = new Turns();
        }

        return turns.Next(waiting.Where(client => client.Value > 0 && MayStart(client.Key)).Select(client => client.Key));

        bool MayStart(string clientId) =>
            clients.Find(clientId)?.AtOnce is not { } most || load.UnderWayOf(clientId) + started.GetValueOrDefault(clientId) < most;
    }

    private async Task ClaimAsync(PlannedClaim planned, CancellationToken cancellationToken)
    {
        var (lane, clientId, seat) = planned;
        var now = time.GetUtcNow();
        var claim = new Claim
        {
            AttemptId = ids.Next(),
            Lane = lane,
            ClientId = clientId,
            AccountId = seat.Account.Id,
            Slot = seat.Slot,
            Gate = seat.Gate,
            At = now,
            Deadline = now + options.Value.TimeoutOf(lane.Kind),
        };
        switch (await ClaimOrGiveBackAsync(claim, seat, cancellationToken))
        {
            case ClaimOutcome.Claimed claimed:
                runner.Start(new OpenWork(claimed.Generation, claimed.Attempt, []));
                break;
            case ClaimOutcome.NothingQueued:
                pool.GiveBack(seat);
                load.Forget(lane, clientId);
                break;
            case ClaimOutcome.SlotTaken:
                // Somebody else holds it, which the picture in memory did not know: leave it marked and choose again.
                Log.SlotTaken(log, seat.Account.Id, seat.Slot);
                break;
        }
    }

    private async Task<ClaimOutcome?> ClaimOrGiveBackAsync(Claim claim, Seat seat, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ClaimAsync(claim, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            pool.GiveBack(seat);
            Log.ClaimFailed(log, fault);
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            return null;
        }
    }

    private TimeSpan Shorter(TimeSpan sleep, DateTimeOffset? until)
    {
        var left = until - time.GetUtcNow();
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
