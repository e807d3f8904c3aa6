using Torii.Simulator.Journals;
using Torii.Simulator.Protocol;
using Torii.Simulator.Recording;
using Torii.Simulator.Results;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tasks;

/// <summary>Begins tasks: the length is drawn, the times are stamped, the task is written down, and only then answered.</summary>
internal sealed class TaskStarter(Journal journal, ResultBook results, Recorder recorder, LiveSettings settings, SimulatorOptions options)
{
    private readonly Lock _randomGate = new();

    /// <summary>Begins a task for the caller and answers <c>{"id"}</c>, or 429 when too many are under way.</summary>
    public Answer Begin(Call call, ResultSpec result)
    {
        var account = call.Account;
        var now = options.Time.GetUtcNow();
        var task = account.Shelf(result.Kind).TryBegin(account.Limit(result.Kind), now, () => Write(account.Id, result, call.Outcome, now));
        if (task is null)
        {
            return TooMany();
        }

        recorder.Made(account, result.Kind);
        return Answer.Made(task.Id);
    }

    private SimulatedTask Write(string account, ResultSpec result, TaskOutcome outcome, DateTimeOffset now)
    {
        var current = settings.Current;
        var ends = now + Draw(result.Kind is TaskKind.Image ? current.ImageSeconds : current.VideoSeconds);
        var id = $"{(result.Kind is TaskKind.Image ? "task" : "gen")}_{Guid.CreateVersion7(now):N}";
        var task = new SimulatedTask(id, account, result, outcome, now, now + current.CreateLag, ends, ends + current.DraftLag);
        journal.Append(new JournalEntry { Task = task });
        results.Add(task);
        return task;
    }

    private TimeSpan Draw(SecondsRange seconds)
    {
        // Random is not safe for several threads.
        lock (_randomGate)
        {
            return seconds.Draw(options.Random);
        }
    }

    private static Answer TooMany() =>
        Answer.Error(429, new("Too many generations are under way for this account.", "rate_limit_error", null, "rate_limit_exceeded"));
}
