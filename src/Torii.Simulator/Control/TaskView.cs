using Torii.Simulator.Accounts;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Control;

/// <summary>One task as the control API shows it. The state is <c>queued</c>, <c>processing</c>, or the outcome once it has ended.</summary>
internal sealed record TaskView(
    string Id,
    string GenerationId,
    string Account,
    TaskKind Kind,
    string Prompt,
    int Width,
    int Height,
    int Seconds,
    string State,
    TaskOutcome Outcome,
    DateTimeOffset Started,
    DateTimeOffset Ends)
{
    public static TaskView Of(SimulatedTask task, Account owner, DateTimeOffset now)
    {
        var state = !task.EndedAt(now) ? (task.ProgressAt(now) is null ? "queued" : "processing") : NameOf(task.Outcome);
        var result = task.Result;
        return new(
            task.Id, task.GenerationId, owner.Name, result.Kind, result.Prompt, result.Width, result.Height, result.Seconds, state, task.Outcome,
            task.Created, task.Ends);
    }

    private static string NameOf(TaskOutcome outcome) => outcome is TaskOutcome.NoUrl ? "no_url" : outcome.ToString().ToLowerInvariant();
}
