using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Videos;

/// <summary>One finished video.</summary>
/// <param name="Id">The generation's id: <c>gen_…</c>.</param>
/// <param name="TaskId">The task it came from.</param>
/// <param name="Kind"><c>sora_draft</c>, <c>sora_content_violation</c>, or <c>sora_error</c>.</param>
/// <param name="ReasonStr">Why there is no video, for a violation.</param>
/// <param name="MarkdownReasonStr">The same as Markdown.</param>
/// <param name="Url">The video; null when there is none.</param>
/// <param name="DownloadableUrl">The video to download; null when there is none.</param>
internal sealed record Draft(
    string Id,
    string TaskId,
    string Kind,
    string? ReasonStr,
    string? MarkdownReasonStr,
    string? Url,
    string? DownloadableUrl)
{
    /// <summary>What has come of a task.</summary>
    /// <param name="task">The task that has ended.</param>
    /// <param name="origin">Where its links begin.</param>
    /// <param name="published">Whether it is offered for download under the link that a post brings.</param>
    public static Draft Of(SimulatedTask task, string origin, bool published) => task.Outcome switch
    {
        TaskOutcome.Succeeded => Done(task, ResultLink.Of(task, origin), ResultLink.Of(task, origin, published)),
        TaskOutcome.NoUrl => Done(task, null, null),
        TaskOutcome.Violation => Refused(task, EndReasons.Violation),
        TaskOutcome.Rejected => Refused(task, EndReasons.Rejected),
        _ => new(task.GenerationId, task.Id, "sora_error", null, null, null, null),
    };

    private static Draft Done(SimulatedTask task, string? url, string? downloadable) =>
        new(task.GenerationId, task.Id, "sora_draft", null, null, url, downloadable);

    private static Draft Refused(SimulatedTask task, string reason) =>
        new(task.GenerationId, task.Id, "sora_content_violation", reason, reason, null, null);
}
