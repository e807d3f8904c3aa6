using System.Text.Json.Serialization;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Images;

/// <summary>One image task as its owner sees it.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="Status"><c>queued</c>, <c>processing</c>, <c>succeeded</c>, <c>failed</c> or <c>rejected</c>.</param>
/// <param name="ProgressPct">0 to 1; null at first.</param>
/// <param name="Generations">What was made; empty until the end.</param>
/// <param name="ErrorMessage">Why it failed; absent otherwise.</param>
/// <param name="FailureReason">Why it was rejected; absent otherwise.</param>
internal sealed record RecentTask(
    string Id,
    string Status,
    double? ProgressPct,
    IReadOnlyList<RecentTask.Generation> Generations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ErrorMessage = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FailureReason = null)
{
    public static RecentTask Of(SimulatedTask task, DateTimeOffset now, string origin)
    {
        var progress = task.ProgressAt(now);
        if (!task.EndedAt(now))
        {
            return new(task.Id, progress is null ? "queued" : "processing", progress, []);
        }

        return task.Outcome switch
        {
            TaskOutcome.Succeeded => new(task.Id, "succeeded", 1, [new(ResultLink.Of(task, origin))]),
            TaskOutcome.NoUrl => new(task.Id, "succeeded", 1, []),
            TaskOutcome.Rejected => new(task.Id, "rejected", progress, [], FailureReason: EndReasons.Rejected),
            TaskOutcome.Violation => new(task.Id, "failed", progress, [], EndReasons.Violation),
            _ => new(task.Id, "failed", progress, [], EndReasons.Failed),
        };
    }

    internal sealed record Generation(string Url);
}
