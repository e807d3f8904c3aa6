using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Accounts;

/// <summary>An account of the pool with what it has under way. Guarded by the pool's lock.</summary>
internal sealed class PooledAccount(Account account, Upstream upstream, ProviderTraits traits)
{
    private static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(1);
    private static readonly int Kinds = Enum.GetValues<GenerationKind>().Length;

    private readonly NumberSet[] _slots = [.. Enumerable.Range(0, Kinds).Select(_ => new NumberSet())];
    private readonly NumberSet[] _gates = [.. Enumerable.Range(0, Kinds).Select(_ => new NumberSet())];
    private readonly Queue<DateTimeOffset> _submissions = new();
    private IReadOnlyList<string>[] _scopes = ScopesOf(account);
    private int _unsent;

    public Account Account
    {
        get;
        set
        {
            field = value;
            _scopes = ScopesOf(value);
        }
    } = account;

    public Upstream Upstream { get; set; } = upstream;

    /// <summary>Whether it is a real one that has not been taken away.</summary>
    public bool IsReal => !Upstream.Simulated && Account.Status != AccountStatus.Retired;

    /// <summary>How many attempts it has open.</summary>
    public int Open => _slots.Sum(slots => slots.Count);

    public ProviderTraits Traits { get; } = traits;

    /// <summary>Whether it has nothing under way, not even a claim about to be made.</summary>
    public bool IsIdle => Array.TrueForAll(_slots, slots => slots.Count == 0);

    /// <summary>When it last submitted something, as far as this start of the server knows.</summary>
    public DateTimeOffset? LastUsed { get; private set; }

    /// <summary>It as it is now.</summary>
    public AccountPicture Picture() => new(Account, Upstream, Traits, Array.ConvertAll(_slots, slots => slots.Count), _scopes, LastUsed);

    public NumberSet Slots(GenerationKind kind) => _slots[(int)kind];

    /// <summary>Every scope whose hold stops it from making <paramref name="kind"/>.</summary>
    public IReadOnlyList<string> Scopes(GenerationKind kind) => _scopes[(int)kind];

    public NumberSet Gates(GenerationKind kind) => _gates[(int)kind];

    /// <summary>Takes a slot, and a gate where submissions are limited, for a claim about to be made.</summary>
    public Seat Reserve(GenerationKind kind, string target)
    {
        var slot = Slots(kind).LowestFree();
        int? gate = Traits.SubmissionsAtOnce is null ? null : Gates(kind).LowestFree();
        Take(kind, slot, gate);
        return new Seat(Account, target, kind, slot, gate);
    }

    /// <summary>Takes back a seat whose claim came to nothing.</summary>
    public void GiveBack(Seat seat)
    {
        Slots(seat.Kind).Remove(seat.Slot);
        OpenGate(seat.Kind, seat.Gate);
        _unsent--;
    }

    /// <summary>Notes an open attempt that the store holds.</summary>
    public void Recall(Attempt attempt)
    {
        var isUndecided = attempt.State.IsUndecided() && Traits.SubmissionsAtOnce is not null;
        Take(attempt.Kind, attempt.Slot, isUndecided ? attempt.Gate ?? 0 : null);
        if (attempt.State != AttemptState.Preparing)
        {
            _unsent--;
        }
    }

    /// <summary>Follows an attempt of its own.</summary>
    /// <returns>Whether something was given back that others may wait for.</returns>
    public bool Follow(AttemptMoved moved)
    {
        // An opened attempt was reserved already; every later move can only give something back.
        if (moved.From is not { } from)
        {
            return false;
        }

        if (from == AttemptState.Preparing && moved.To != AttemptState.Preparing)
        {
            _unsent--;
        }

        if (moved.To == AttemptState.Submitting)
        {
            Submitted(moved.At);
        }

        var opensGate = from.IsUndecided() && !moved.To.IsUndecided();
        var freesSlot = from.IsOpen() && !moved.To.IsOpen();
        if (opensGate)
        {
            OpenGate(moved.Kind, moved.Gate);
        }

        if (freesSlot)
        {
            Slots(moved.Kind).Remove(moved.Slot);
        }

        return opensGate || freesSlot;
    }

    /// <summary>Notes a submission, for the account's rate.</summary>
    public void Submitted(DateTimeOffset at)
    {
        _submissions.Enqueue(at);
        LastUsed = at;
    }

    public bool HasFreeGate(GenerationKind kind) => Traits.SubmissionsAtOnce is not { } most || Gates(kind).Count < most;

    /// <summary>When its rate allows another submission; null for now. Attempts about to submit count as submissions.</summary>
    public DateTimeOffset? RateFreeAt(DateTimeOffset now)
    {
        while (_submissions.TryPeek(out var oldest) && oldest + RateWindow <= now)
        {
            _submissions.Dequeue();
        }

        if (Account.MaxRpm is not { } most || _submissions.Count + _unsent < most)
        {
            return null;
        }

        return _submissions.TryPeek(out var first) ? first + RateWindow : now + RateWindow;
    }

    private void Take(GenerationKind kind, int slot, int? gate)
    {
        Slots(kind).Add(slot);
        if (gate is { } number)
        {
            Gates(kind).Add(number);
        }

        _unsent++;
    }

    private void OpenGate(GenerationKind kind, int? gate)
    {
        if (gate is { } number)
        {
            Gates(kind).Remove(number);
        }
    }

    private static IReadOnlyList<string>[] ScopesOf(Account account) =>
        [.. Enum.GetValues<GenerationKind>().Select(kind => HoldScope.All(account, kind))];
}
