using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Lists;

/// <summary>An item of <c>/nf/pending/v2</c>: <c>{id, status, progress_pct}</c>.</summary>
internal static class PendingVideo
{
    /// <summary>Reads an item; null where it is not a task.</summary>
    public static ListedTask? Read(JsonElement item) => item.Text("id"u8) is { } id ? new ListedTask(id, ReportOf(item)) : null;

    // The last word on a video is its draft's: here an end is only hinted at, and without the reason.
    private static TaskReport? ReportOf(JsonElement item) => item.Text("status"u8) switch
    {
        "succeeded" => null,
        "failed" or "rejected" or "needs_user_review" => new TaskReport.Failed(new Refusal(Cause.TaskFailed)),
        _ => new TaskReport.Running(TaskProgress.Of(item)),
    };
}
