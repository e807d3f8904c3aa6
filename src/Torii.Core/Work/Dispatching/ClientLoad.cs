using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work.Dispatching;

/// <summary>
/// How much each client has waiting, lane by lane, and under way: counted at start and kept current by the writes.
/// </summary>
public sealed class ClientLoad : ICommitListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Lane, Dictionary<string, int>> _waiting = [];
    private readonly Dictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _waitingOfClient = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _admitted = new(StringComparer.Ordinal);
    private int _total;

    /// <summary>Raised when something waits that did not, or something under way has ended. Must return at once.</summary>
    public event Action? Changed;

    /// <summary>How many generations wait in all.</summary>
    public int Waiting => Locked(() => _total);

    /// <summary>The lanes in which something waits.</summary>
    public IReadOnlyList<Lane> Lanes() => Locked(() => _waiting.Keys.ToArray());

    /// <summary>Who waits in a lane, and with how much.</summary>
    public IReadOnlyDictionary<string, int> WaitingIn(Lane lane) =>
        Locked(() => _waiting.TryGetValue(lane, out var clients) ? new Dictionary<string, int>(clients, StringComparer.Ordinal) : []);

    /// <summary>How much waits in a lane.</summary>
    public int CountIn(Lane lane) => Locked(() => _waiting.TryGetValue(lane, out var clients) ? clients.Values.Sum() : 0);

    /// <summary>How much a client has waiting.</summary>
    public int WaitingOf(string clientId) => Locked(() => _waitingOfClient.GetValueOrDefault(clientId));

    /// <summary>How much a client has under way.</summary>
    public int UnderWayOf(string clientId) => Locked(() => _underWay.GetValueOrDefault(clientId));

    /// <summary>
    /// Keeps room for generations that are about to be written, so that requests side by side cannot slip past a bound
    /// together. It is theirs until they are written and count by themselves; where they are not to come,
    /// <see cref="Leave"/> gives it back.
    /// </summary>
    internal QueueAdmission Admit(string clientId, int count, int? clientBound, int bound)
    {
        lock (_lock)
        {
            var admitted = _admitted.GetValueOrDefault(clientId);
            if (_waitingOfClient.GetValueOrDefault(clientId) + admitted + count > clientBound)
            {
                return QueueAdmission.ClientFull;
            }

            if (_total + _admitted.Values.Sum() + count > bound)
            {
                return QueueAdmission.AllFull;
            }

            _admitted[clientId] = admitted + count;
            return QueueAdmission.Admitted;
        }
    }

    /// <summary>Gives back what <see cref="Admit"/> kept for generations that are not to come.</summary>
    internal void Leave(string clientId, int count)
    {
        lock (_lock)
        {
            Add(_admitted, clientId, -count);
        }
    }

    /// <summary>Notes what was found in the store at start.</summary>
    public void Recall(IEnumerable<LaneLoad> waiting, IReadOnlyDictionary<string, int> underWay)
    {
        lock (_lock)
        {
            foreach (var load in waiting)
            {
                Count(load.Lane, load.ClientId, load.Count);
            }

            foreach (var (clientId, count) in underWay)
            {
                Add(_underWay, clientId, count);
            }
        }
    }

    /// <inheritdoc />
    public void OnCommitted(Committed committed)
    {
        var changed = false;
        lock (_lock)
        {
            foreach (var moved in committed.Generations)
            {
                changed |= Follow(moved);
            }
        }

        if (changed)
        {
            Changed?.Invoke();
        }
    }

    private bool Follow(GenerationMoved moved)
    {
        var (waited, waits) = (moved.From == GenerationState.Queued, moved.To == GenerationState.Queued);
        var (ran, runs) = (IsUnderWay(moved.From), IsUnderWay(moved.To));
        if (moved.From is null)
        {
            // It counts by itself from now on: counted twice even for a moment, it would turn others away.
            Add(_admitted, moved.ClientId, -1);
        }

        if (waited != waits)
        {
            Count(moved.Lane, moved.ClientId, waits ? 1 : -1);
        }

        if (ran != runs)
        {
            Add(_underWay, moved.ClientId, runs ? 1 : -1);
        }

        return (waits && !waited) || (ran && !runs);
    }

    private void Count(Lane lane, string clientId, int change)
    {
        if (!_waiting.TryGetValue(lane, out var clients))
        {
            _waiting[lane] = clients = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        _total += change;
        Add(_waitingOfClient, clientId, change);
        Add(clients, clientId, change);
        if (clients.Count == 0)
        {
            _waiting.Remove(lane);
        }
    }

    private static bool IsUnderWay(GenerationState? state) => state is GenerationState.Active or GenerationState.Storing;

    private static void Add(Dictionary<string, int> counts, string key, int change)
    {
        var count = counts.GetValueOrDefault(key) + change;
        if (count > 0)
        {
            counts[key] = count;
        }
        else
        {
            counts.Remove(key);
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
