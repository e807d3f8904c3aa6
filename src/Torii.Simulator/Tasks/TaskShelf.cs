namespace Torii.Simulator.Tasks;

/// <summary>
/// The tasks of one kind of one account. Tasks are moved from the open ones to the drafts when somebody looks, so reading costs
/// as much as there is to tell, however many tasks there were.
/// </summary>
internal sealed class TaskShelf
{
    private readonly Lock _gate = new();
    private readonly List<SimulatedTask> _all = [];
    private readonly List<SimulatedTask> _open = [];
    private readonly List<SimulatedTask> _drafts = [];

    /// <summary>How many tasks there have ever been.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _all.Count;
            }
        }
    }

    /// <summary>
    /// Begins a task unless <paramref name="limit"/> tasks are under way. <paramref name="begin"/> makes the task and writes it
    /// down, within the claim, so that the shelf is in order of creation.
    /// </summary>
    /// <returns>The task; null when the limit is reached.</returns>
    public SimulatedTask? TryBegin(int? limit, DateTimeOffset now, Func<SimulatedTask> begin)
    {
        lock (_gate)
        {
            Settle(now);
            if (limit is { } most && _open.Count(task => !task.EndedAt(now)) >= most)
            {
                return null;
            }

            var task = begin();
            Put(task);
            return task;
        }
    }

    /// <summary>Takes in a task read back from the journal, in the order of creation.</summary>
    public void Restore(SimulatedTask task)
    {
        lock (_gate)
        {
            Put(task);
        }
    }

    /// <summary>All tasks that show, newest creation first.</summary>
    public SimulatedTask[] Newest(int most, DateTimeOffset now)
    {
        lock (_gate)
        {
            return Latest(_all, most, task => task.Shows <= now);
        }
    }

    /// <summary>Tasks under way, newest creation first.</summary>
    public SimulatedTask[] Pending(DateTimeOffset now)
    {
        lock (_gate)
        {
            Settle(now);
            return Latest(_open, int.MaxValue, task => task.Shows <= now && !task.EndedAt(now));
        }
    }

    /// <summary>Tasks that have become drafts, latest first: a draft is made when its task ends, not when it began.</summary>
    public SimulatedTask[] Drafts(int most, DateTimeOffset now)
    {
        lock (_gate)
        {
            Settle(now);
            return Latest(_drafts, most, static _ => true);
        }
    }

    /// <summary>The draft that has a video and this generation id; null when there is none.</summary>
    public SimulatedTask? Draft(string generationId, DateTimeOffset now)
    {
        lock (_gate)
        {
            Settle(now);
            return _drafts.FindLast(task => task.Outcome is TaskOutcome.Succeeded && task.GenerationId == generationId);
        }
    }

    public SimulatedTask[] All()
    {
        lock (_gate)
        {
            return [.. _all];
        }
    }

    private static SimulatedTask[] Latest(List<SimulatedTask> tasks, int most, Func<SimulatedTask, bool> shows)
    {
        var latest = new List<SimulatedTask>();
        for (var index = tasks.Count - 1; index >= 0 && latest.Count < most; index--)
        {
            if (shows(tasks[index]))
            {
                latest.Add(tasks[index]);
            }
        }

        return [.. latest];
    }

    private void Put(SimulatedTask task)
    {
        _all.Add(task);
        _open.Add(task);
    }

    private void Settle(DateTimeOffset now)
    {
        if (!_open.Exists(task => task.Drafted <= now))
        {
            return;
        }

        _drafts.AddRange(_open.Where(task => task.Drafted <= now).OrderBy(task => task.Drafted));
        _open.RemoveAll(task => task.Drafted <= now);
    }
}
