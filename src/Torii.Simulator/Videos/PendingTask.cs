using Torii.Simulator.Tasks;

namespace Torii.Simulator.Videos;

/// <summary>One element of the bare array that <c>GET /nf/pending/v2</c> answers.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="Status"><c>queued</c> or <c>processing</c>.</param>
/// <param name="ProgressPct">0 to 1; null at first.</param>
internal sealed record PendingTask(string Id, string Status, double? ProgressPct)
{
    public static PendingTask Of(SimulatedTask task, DateTimeOffset now)
    {
        var progress = task.ProgressAt(now);
        return new(task.Id, progress is null ? "queued" : "processing", progress);
    }
}
