using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Core.Accounts;

/// <summary>
/// What every account has under way and whether it may be used: a picture in memory, built by query at start and kept
/// current by the writes themselves. The truth stays in the store, whose index refuses a slot that is taken.
/// </summary>
public sealed class AccountPool(ISelectionStrategy strategy, RouteBook routes, TimeProvider time) : ICommitListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PooledAccount> _byId = new(StringComparer.Ordinal);
    private readonly HoldBook _holds = new();
    private readonly List<PooledAccount> _all = [];
    private bool _hasReal;

    /// <summary>Raised when an account may have become usable. Must return at once.</summary>
    public event Action? Freed;

    /// <summary>Whether nothing but accounts that only play an upstream can answer (and there is one).</summary>
    public bool IsSimulated => Locked(() => !_hasReal && _all.Exists(pooled => pooled.Upstream.Simulated));

    /// <summary>How many accounts there are that have not been retired.</summary>
    public int Count => Locked(() => _all.Count(pooled => pooled.Account.Status != AccountStatus.Retired));

    /// <summary>Adds an account, or brings a known one up to date.</summary>
    public void Put(Account account, Upstream upstream, ProviderTraits traits)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(account.Id, out var known))
            {
                (known.Account, known.Upstream) = (account, upstream);
            }
            else
            {
                _byId[account.Id] = known = new PooledAccount(account, upstream, traits);
                _all.Add(known);
            }

            // For good: whoever had real accounts must not be served by the simulator because the last of them was taken away.
            _hasReal |= known.IsReal;
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
                _hasReal |= known.IsReal;
            }
        }

        Freed?.Invoke();
    }

    /// <summary>The account and its upstream; null where there is none of that id.</summary>
    public (Account Account, Upstream Upstream)? Find(string accountId) =>
        Locked(() => _byId.TryGetValue(accountId, out var pooled) ? (pooled.Account, pooled.Upstream) : ((Account, Upstream)?)null);

    /// <summary>How many attempts are open at an upstream.</summary>
    public int OpenAt(string upstream) => Locked(() => _all.Where(pooled => pooled.Upstream.Name == upstream).Sum(pooled => pooled.Open));

    /// <summary>Every account.</summary>
    public IReadOnlyList<Account> All() => Locked(() => _all.ConvertAll(pooled => pooled.Account));

    /// <summary>Every account and every hold at one moment. Under the lock, which the dispatcher waits for, they are only copied.</summary>
    internal (IReadOnlyList<AccountPicture> Accounts, IReadOnlyList<Hold> Holds) Picture() => Locked(() => (_all.ConvertAll(pooled => pooled.Picture()), _holds.All()));

    /// <summary>One account at one moment; null where there is none of that id.</summary>
    internal AccountPicture? PictureOf(string accountId) => Locked(() => _byId.GetValueOrDefault(accountId)?.Picture());

    /// <summary>Forgets an account, unless it has anything under way. Whether it did.</summary>
    public bool Remove(string accountId) =>
        Locked(() => _byId.TryGetValue(accountId, out var pooled) && pooled.IsIdle && _byId.Remove(accountId) && _all.Remove(pooled));

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
        var isReleased = Locked(() => _holds.Remove(scope));
        if (isReleased)
        {
            Freed?.Invoke();
        }

        return isReleased;
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
                _byId.GetValueOrDefault(attempt.AccountId)?.Recall(attempt);
            }

            foreach (var submission in submissions)
            {
                _byId.GetValueOrDefault(submission.AccountId)?.Submitted(submission.At);
            }
        }
    }

    /// <summary>Chooses an account for a lane's work and reserves a slot of it: one of the first target that has a usable one.</summary>
    /// <remarks>Work waits for accounts that are only busy, unless their target says that it need not.</remarks>
    /// <returns>The seat; null where nobody can take the work now.</returns>
    public Seat? Reserve(Lane lane)
    {
        lock (_lock)
        {
            var judge = JudgeOf(lane, time.GetUtcNow());
            foreach (var target in judge.Targets)
            {
                var (chosen, isBusy) = Choose(judge, target, lane.Kind);
                if (chosen >= 0)
                {
                    return _all[chosen].Reserve(lane.Kind, target.Name);
                }

                if (isBusy && routes.Find(target.Name) is not { WaitsWhenBusy: false })
                {
                    return null;
                }
            }

            return null;
        }
    }

    /// <summary>Gives back a seat whose claim came to nothing.</summary>
    public void GiveBack(Seat seat)
    {
        lock (_lock)
        {
            _byId[seat.Account.Id].GiveBack(seat);
        }
    }

    /// <summary>What the accounts of a lane's targets say to its work, each for the target that it serves best.</summary>
    public IReadOnlyList<(Account Account, Verdict Verdict)> Judge(Lane lane)
    {
        lock (_lock)
        {
            var judge = JudgeOf(lane, time.GetUtcNow());
            List<(Account, Verdict)> judged = new(_all.Count);
            foreach (var pooled in _all)
            {
                if (judge.Best(pooled) is { } verdict)
                {
                    judged.Add((pooled.Account, verdict));
                }
            }

            return judged;
        }
    }

    /// <summary>Whether some account surely takes a lane's work, now or later. Cheaper than to ask them all.</summary>
    public bool HasWilling(Lane lane)
    {
        lock (_lock)
        {
            var judge = JudgeOf(lane, time.GetUtcNow());
            return _all.Exists(pooled => judge.Best(pooled)?.Kind is VerdictKind.Usable or VerdictKind.Busy or VerdictKind.Resting);
        }
    }

    /// <summary>Whether an upstream has any account that has not been retired. A simulated one counts while there is no real one.</summary>
    public bool HasAccountOf(string upstream) => Locked(() => _all.Exists(pooled =>
        pooled.Upstream.ServesAs == upstream && pooled.Account.Status != AccountStatus.Retired && !(pooled.Upstream.Simulated && _hasReal)));

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
                    freed |= pooled.Follow(moved);
                }
            }
        }

        if (freed)
        {
            Freed?.Invoke();
        }
    }

    private (int Chosen, bool IsBusy) Choose(LaneJudge judge, LaneTarget target, GenerationKind kind)
    {
        var candidates = new Candidate[_all.Count];
        var isBusy = false;
        for (var i = 0; i < candidates.Length; i++)
        {
            var verdict = judge.Of(_all[i], target)?.Kind;
            isBusy |= verdict == VerdictKind.Busy;
            candidates[i] = new Candidate(verdict == VerdictKind.Usable, _all[i].Account.Weight, _all[i].Slots(kind).Count);
        }

        return (strategy.Choose(candidates), isBusy);
    }

    private LaneJudge JudgeOf(Lane lane, DateTimeOffset now) =>
        new(lane, lane.Pin is null ? null : _byId.GetValueOrDefault(lane.Pin)?.Upstream.Name, _holds, _hasReal, now);

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
