using Torii.Simulator.Journals;
using Torii.Simulator.Protocol;
using Torii.Simulator.Quotas;
using Torii.Simulator.Recording;
using Torii.Simulator.Results;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tasks;

/// <summary>Begins tasks: the length is drawn, the times are stamped, the task is written down, and only then answered.</summary>
internal sealed class TaskStarter(
    Journal journal, ResultBook results, Recorder recorder, QuotaBook quotas, LiveSettings settings, TaskLengths lengths, TimeProvider time)
{
    /// <summary>Begins a task for the caller and answers <c>{"id"}</c>, or 429 when too many are under way or no video is left.</summary>
    public Answer Begin(Call call, ResultSpec result)
    {
        var account = call.Account;
        var now = time.GetUtcNow();
        if (!quotas.TryTake(account, result.Kind))
        {
            return Answer.QuotaExceeded();
        }

        var task = account.Shelf(result.Kind).TryBegin(account.Limit(result.Kind), now, () => Write(account.Id, result, call.Outcome, now));
        if (task is null)
        {
            quotas.GiveBack(account, result.Kind);
            return Answer.TooManyTasks();
        }

        recorder.Made(account, result.Kind);
        return Answer.Made(task.Id);
    }

    private SimulatedTask Write(string account, ResultSpec result, TaskOutcome outcome, DateTimeOffset now)
    {
        var current = settings.Current;
        var ends = now + lengths.Draw(result.Kind is TaskKind.Image ? current.ImageSeconds : current.VideoSeconds);
        var id = $"{(result.Kind is TaskKind.Image ? "task" : "gen")}_{Guid.CreateVersion7(now):N}";
        var task = new SimulatedTask(id, account, result, outcome, now, now + current.CreateLag, ends, ends + current.DraftLag);
        journal.Append(new JournalEntry { Task = task });
        results.Add(task);
        return task;
    }
}
