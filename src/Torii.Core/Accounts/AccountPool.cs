using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Accounts;

/// <summary>
/// What every account has under way and whether it may be used: a picture in memory, built by query at start and kept
/// current by the writes themselves. The truth stays in the store, whose index refuses a slot that is taken.
/// </summary>
public sealed class AccountPool(ISelectionStrategy strategy, TimeProvider time) : ICommitListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PooledAccount> _byId = new(StringComparer.Ordinal);
    private readonly HoldBook _holds = new();
    private readonly List<PooledAccount> _all = [];
    private bool _hasReal;

    /// <summary>Raised when an account may have become usable. Must return at once.</summary>
    public event Action? Freed;

    /// <summary>Whether every account there is only plays an upstream (and there is one).</summary>
    public bool IsSimulated => Locked(() => !_hasReal && _all.Count > 0);

    /// <summary>How many accounts there are that have not been retired.</summary>
    public int Count => Locked(() => _all.Count(pooled => pooled.Account.Status != AccountStatus.Retired));

    /// <summary>Adds an account, or brings a known one up to date.</summary>
    public void Put(Account account, Upstream upstream, ProviderTraits traits)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(account.Id, out var known))
            {
                known.Account = account;
            }
            else
            {
                _byId[account.Id] = known = new PooledAccount(account, upstream, traits);
                _all.Add(known);
            }

            _hasReal = _all.Exists(pooled => !pooled.Upstream.Simulated && pooled.Account.Status != AccountStatus.Retired);
        }

        Freed?.Invoke();
    }

    /// <summary>Notes what was learnt of an account; what else has changed in it meanwhile stays.</summary>
    public void Update(string accountId, Func<Account, Account> update)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(accountId, out var known))
            {
                known.Account = update(known.Account);
            }
        }

        Freed?.Invoke();
    }

    /// <summary>The account and its upstream; null where there is none of that id.</summary>
    public (Account Account, Upstream Upstream)? Find(string accountId) =>
        Locked(() => _byId.TryGetValue(accountId, out var pooled) ? (pooled.Account, pooled.Upstream) : ((Account, Upstream)?)null);

    /// <summary>Every account.</summary>
    public IReadOnlyList<Account> All() => Locked(() => _all.ConvertAll(pooled => pooled.Account));

    /// <summary>Notes a hold; an earlier one of its scope is forgotten.</summary>
    public void Put(Hold hold)
    {
        lock (_lock)
        {
            _holds.Put(hold);
        }

        if (!hold.IsOn(time.GetUtcNow()))
        {
            Freed?.Invoke();
        }
    }

    /// <summary>Forgets the hold of a scope.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Release(string scope)
    {
        if (!Locked(() => _holds.Remove(scope)))
        {
            return false;
        }

        Freed?.Invoke();
        return true;
    }

    /// <summary>The hold of a scope, on or ended; null where there is none.</summary>
    public Hold? HoldOf(string scope) => Locked(() => _holds.Find(scope));

    /// <summary>Notes what was found in the store at start.</summary>
    public void Recall(IEnumerable<OpenWork> open, IEnumerable<Submission> submissions)
    {
        lock (_lock)
        {
            foreach (var attempt in open.Select(work => work.Attempt).OfType<Attempt>())
            {
                if (_byId.TryGetValue(attempt.AccountId, out var pooled))
                {
                    pooled.Take(attempt.Kind, attempt.Slot, GateOf(pooled, attempt));
                    if (attempt.State != AttemptState.Preparing)
                    {
                        pooled.NoLongerUnsent();
                    }
                }
            }

            foreach (var submission in submissions)
            {
                _byId.GetValueOrDefault(submission.AccountId)?.Submitted(submission.At);
            }
        }
    }

    /// <summary>Chooses an account for a lane's work and reserves a slot of it; null where none can take it now.</summary>
    public Seat? Reserve(Lane lane)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var candidates = new Candidate[_all.Count];
            for (var i = 0; i < candidates.Length; i++)
            {
                var pooled = _all[i];
                var isUsable = Selection.Judge(View(pooled, lane.Kind, now), lane).Kind == VerdictKind.Usable;
                candidates[i] = new Candidate(isUsable, pooled.Account.Weight, pooled.Slots(lane.Kind).Count);
            }

            var chosen = strategy.Choose(candidates);
            return chosen < 0 ? null : _all[chosen].Reserve(lane.Kind);
        }
    }

    /// <summary>Gives back a seat whose claim came to nothing.</summary>
    public void GiveBack(Seat seat)
    {
        lock (_lock)
        {
            var pooled = _byId[seat.Account.Id];
            pooled.Slots(seat.Kind).Remove(seat.Slot);
            OpenGate(pooled, seat.Kind, seat.Gate);
            pooled.NoLongerUnsent();
        }
    }

    /// <summary>What every account says to a lane's work.</summary>
    public IReadOnlyList<(Account Account, Verdict Verdict)> Judge(Lane lane)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            return _all.ConvertAll(pooled => (pooled.Account, Selection.Judge(View(pooled, lane.Kind, now), lane)));
        }
    }

    /// <summary>When the first resting account can be asked for a lane's work again; null where nobody knows.</summary>
    public DateTimeOffset? FirstFree(Lane lane) => Judge(lane).Min(judged => judged.Verdict.Until);

    /// <inheritdoc />
    public void OnCommitted(Committed committed)
    {
        var freed = false;
        lock (_lock)
        {
            foreach (var moved in committed.Attempts)
            {
                if (_byId.TryGetValue(moved.AccountId, out var pooled))
                {
                    freed |= Follow(pooled, moved);
                }
            }
        }

        if (freed)
        {
            Freed?.Invoke();
        }
    }

    // An opened attempt was reserved already; every later move can only give something back.
    private static bool Follow(PooledAccount pooled, AttemptMoved moved)
    {
        if (moved.From is not { } from)
        {
            return false;
        }

        if (from == AttemptState.Preparing && moved.To != AttemptState.Preparing)
        {
            pooled.NoLongerUnsent();
        }

        if (moved.To == AttemptState.Submitting)
        {
            pooled.Submitted(moved.At);
        }

        var opensGate = from.IsUndecided() && !moved.To.IsUndecided();
        var freesSlot = from.IsOpen() && !moved.To.IsOpen();
        if (opensGate)
        {
            OpenGate(pooled, moved.Kind, moved.Gate);
        }

        if (freesSlot)
        {
            pooled.Slots(moved.Kind).Remove(moved.Slot);
        }

        return opensGate || freesSlot;
    }

    private static void OpenGate(PooledAccount pooled, GenerationKind kind, int? gate)
    {
        if (gate is { } number)
        {
            pooled.Gates(kind).Remove(number);
        }
    }

    private static int? GateOf(PooledAccount pooled, Attempt attempt) =>
        attempt.State.IsUndecided() && pooled.Traits.SubmissionsAtOnce is not null ? attempt.Gate ?? 0 : null;

    private AccountView View(PooledAccount pooled, GenerationKind kind, DateTimeOffset now) => new(
        pooled.Account,
        pooled.Traits.Kinds.Contains(kind),
        pooled.Upstream.Simulated && _hasReal,
        pooled.Slots(kind).Count,
        pooled.HasFreeGate(kind),
        pooled.RateFreeAt(now),
        _holds.Lasting(pooled.Scopes(kind), now));

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
