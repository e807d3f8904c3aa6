using Torii.Core.Generations;
using Torii.Core.Providers;

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

    public Upstream Upstream { get; } = upstream;

    public ProviderTraits Traits { get; } = traits;

    public NumberSet Slots(GenerationKind kind) => _slots[(int)kind];

    /// <summary>Every scope whose hold stops it from making <paramref name="kind"/>.</summary>
    public IReadOnlyList<string> Scopes(GenerationKind kind) => _scopes[(int)kind];

    public NumberSet Gates(GenerationKind kind) => _gates[(int)kind];

    /// <summary>Takes a slot, and a gate where submissions are limited, for a claim about to be made.</summary>
    public Seat Reserve(GenerationKind kind)
    {
        var slot = Slots(kind).LowestFree();
        int? gate = Traits.SubmissionsAtOnce is null ? null : Gates(kind).LowestFree();
        Take(kind, slot, gate);
        return new Seat(Account, Upstream, kind, slot, gate);
    }

    /// <summary>Notes an attempt that holds a slot and is not sent yet.</summary>
    public void Take(GenerationKind kind, int slot, int? gate)
    {
        Slots(kind).Add(slot);
        if (gate is { } number)
        {
            Gates(kind).Add(number);
        }

        _unsent++;
    }

    /// <summary>Notes that an unsent attempt is unsent no more: it was sent now, or never will be.</summary>
    public void NoLongerUnsent() => _unsent--;

    /// <summary>Notes a submission, for the account's rate.</summary>
    public void Submitted(DateTimeOffset at) => _submissions.Enqueue(at);

    public bool HasFreeGate(GenerationKind kind) => Traits.SubmissionsAtOnce is not { } most || Gates(kind).Count < most;

    private static IReadOnlyList<string>[] ScopesOf(Account account) =>
        [.. Enum.GetValues<GenerationKind>().Select(kind => HoldScope.All(account, kind))];

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
}
