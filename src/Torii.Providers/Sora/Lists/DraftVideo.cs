using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Lists;

/// <summary>
/// An item of <c>/project_y/profile/drafts</c>: <c>{id, task_id, kind, reason_str, markdown_reason_str, url, downloadable_url}</c>,
/// where <c>id</c> names the result.
/// </summary>
internal static class DraftVideo
{
    private const string Violation = "sora_content_violation";

    /// <summary>Reads an item; null where it is not a task's.</summary>
    public static ListedTask? Read(JsonElement item) =>
        item.Text("task_id"u8) is { } task ? new ListedTask(task, ReportOf(item)) : null;

    private static TaskReport ReportOf(JsonElement item)
    {
        var reason = item.Text("reason_str"u8) ?? item.Text("markdown_reason_str"u8);
        if (reason is not null || item.Text("kind"u8) == Violation)
        {
            return new TaskReport.Failed(new Refusal(Cause.Content, SafeText.Of(reason)));
        }

        // A draft without a file is as final as a violation, but nobody has broken a rule.
        return (item.Text("downloadable_url"u8) ?? item.Text("url"u8)) is { } link
            ? new TaskReport.Succeeded(item.Text("id"u8), [link])
            : new TaskReport.Failed(new Refusal(Cause.TaskFailed, "the draft has no file"));
    }
}
