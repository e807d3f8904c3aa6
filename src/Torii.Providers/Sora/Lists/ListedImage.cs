using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Lists;

/// <summary>
/// An item of <c>/v2/recent_tasks</c>: <c>{id, status, progress_pct, generations:[{url}], error_message?, failure_reason?}</c>.
/// </summary>
internal static class ListedImage
{
    /// <summary>Reads an item; null where it is not a task.</summary>
    public static ListedTask? Read(JsonElement item) => item.Text("id"u8) is { } id ? new ListedTask(id, ReportOf(item)) : null;

    private static TaskReport ReportOf(JsonElement item) => item.Text("status"u8) switch
    {
        // Done without a link is not done yet: the link follows.
        "succeeded" when LinksOf(item) is { Count: > 0 } links => new TaskReport.Succeeded(null, links),
        "failed" => new TaskReport.Failed(FailureOf(ReasonOf(item))),
        "rejected" or "needs_user_review" => new TaskReport.Failed(new Refusal(Cause.Content, ReasonOf(item))),
        _ => new TaskReport.Running(TaskProgress.Of(item)),
    };

    // The list has one word for both; only the reason tells a forbidden picture from one that broke off.
    private static Refusal FailureOf(string? reason) =>
        new(reason is not null && SoraCodes.SpeaksOfContent(reason) ? Cause.Content : Cause.TaskFailed, reason);

    private static List<string> LinksOf(JsonElement item)
    {
        List<string> links = [];
        if (item.Member("generations"u8) is { ValueKind: JsonValueKind.Array } generations)
        {
            foreach (var generation in generations.EnumerateArray())
            {
                if (generation.Text("url"u8) is { } url)
                {
                    links.Add(url);
                }
            }
        }

        return links;
    }

    private static string? ReasonOf(JsonElement item) => SafeText.Of(item.Text("error_message"u8) ?? item.Text("failure_reason"u8));
}
