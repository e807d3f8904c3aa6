using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work.Watching;

/// <summary>The running tasks by account and kind, and the queue of times at which each account is due to be asked.</summary>
internal sealed class WatchQueue(UsualLengths usual, TimeProvider time)
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string, GenerationKind), AccountWatch> _watches = [];
    private readonly PriorityQueue<AccountWatch, DateTimeOffset> _due = new();
    private int _polling;

    /// <summary>Adds an accepted attempt's task.</summary>
    public void Add(OpenWork work, PollPlan plan)
    {
        var task = new WatchedTask(work);
        lock (_lock)
        {
            var key = (work.Attempt!.AccountId, work.Attempt.Kind);
            if (!_watches.TryGetValue(key, out var watch))
            {
                _watches[key] = watch = new AccountWatch(key.AccountId, key.Kind, plan);
            }

            watch.Tasks[task.Name] = task;
            Schedule(watch, NextOf(watch, [task]));
        }
    }

    /// <summary>Takes an account that is due; null and how long there is to wait where none is, or enough are being asked.</summary>
    public (AccountWatch? Watch, TimeSpan Wait) TakeDue(int atOnce)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_due.TryPeek(out var watch, out var due))
            {
                if (watch.IsPolling || watch.Due != due || watch.Tasks.Count == 0)
                {
                    // It was asked, or put to another time, since it was queued here.
                    _due.Dequeue();
                    continue;
                }

                if (due > now || _polling >= atOnce)
                {
                    return (null, due > now ? due - now : Sweep);
                }

                _due.Dequeue();
                watch.IsPolling = true;
                watch.AskedAt = now;
                _polling++;
                return (watch, TimeSpan.Zero);
            }

            return (null, Sweep);
        }
    }

    /// <summary>The tasks of an account as they are now.</summary>
    public WatchedTask[] TasksOf(AccountWatch watch)
    {
        lock (_lock)
        {
            return [.. watch.Tasks.Values];
        }
    }

    /// <summary>When a task should end, by its progress or by what is usual; null while nothing can be said.</summary>
    public DateTimeOffset? ExpectedEnd(WatchedTask task) => task.Expected ?? task.Since + usual.Of(task.Work.Generation.Request);

    /// <summary>Makes the accounts due that a task of that name runs for.</summary>
    /// <param name="task">The upstream's name for it.</param>
    /// <param name="isMeant">Whether an account is one of those that may be meant.</param>
    /// <returns>Whether there is one.</returns>
    public bool Hurry(string task, Func<string, bool> isMeant)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var meant = _watches.Values.Where(watch => watch.Tasks.ContainsKey(task) && isMeant(watch.AccountId)).ToList();

            // Whoever calls knows when; how often at most is the plan's to say.
            meant.ForEach(watch => Schedule(watch, watch.AskedAt + watch.Plan.Least is { } soonest && soonest > now ? soonest : now));
            return meant.Count > 0;
        }
    }

    /// <summary>Forgets a task that is over.</summary>
    public void Remove(AccountWatch watch, WatchedTask task)
    {
        lock (_lock)
        {
            watch.Tasks.Remove(task.Name);
        }
    }

    /// <summary>Puts an account that was asked back into the queue, while it has tasks.</summary>
    /// <param name="watch">The account.</param>
    /// <param name="notBefore">When it may be asked again at the earliest; null where nobody said.</param>
    public void Return(AccountWatch watch, DateTimeOffset? notBefore)
    {
        lock (_lock)
        {
            _polling--;
            watch.IsPolling = false;
            watch.Due = DateTimeOffset.MaxValue;
            if (watch.Tasks.Count == 0)
            {
                _watches.Remove((watch.AccountId, watch.Kind));
                return;
            }

            watch.NotBefore = notBefore ?? DateTimeOffset.MinValue;
            Schedule(watch, NextOf(watch, watch.Tasks.Values));
        }
    }

    private void Schedule(AccountWatch watch, DateTimeOffset due)
    {
        due = due > watch.NotBefore ? due : watch.NotBefore;
        if (!watch.IsPolling && due < watch.Due)
        {
            watch.Due = due;
            _due.Enqueue(watch, due);
        }
    }

    private DateTimeOffset NextOf(AccountWatch watch, IEnumerable<WatchedTask> among) =>
        PollSchedule.Next(among.Select(task => (task.Since, ExpectedEnd(task))), watch.Plan, time.GetUtcNow());
}
