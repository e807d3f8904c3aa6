using System.Text.Json;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;
using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>What the upstream answers of a job: <c>{"id","status","urls"?,"unsigned_urls"?,"error"?,"usage"?:{"cost"}}</c>.</summary>
internal static class VideoJob
{
    /// <summary>The name of a job that was just taken; null where the answer holds none.</summary>
    public static string? NameIn(CallOutcome.Answered answer)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        return document is null ? null : TaskName.In(document.RootElement);
    }

    /// <summary>How a job is; null where the answer does not say.</summary>
    /// <param name="task">Its name, by which we asked.</param>
    /// <param name="job">The answer.</param>
    /// <param name="access">The account.</param>
    public static TaskReport? ReportOn(string task, JsonElement job, AccountAccess access)
    {
        if (job.Text("status"u8) is not { } status)
        {
            return null;
        }

        TaskReport report = TaskStates.Of(status) switch
        {
            TaskState.Completed => new TaskReport.Succeeded(task, [LinkIn(job, task, access.Upstream.BaseAddress)]),
            TaskState.Failed => new TaskReport.Failed(FailureIn(job, status, access)),

            // Waiting, at work, or in a state of which nothing is known yet: the deadline decides. How far it is, it does not say.
            _ => new TaskReport.Running(null),
        };
        return report with { Cost = AnswerCost.In(job) };
    }

    // One link, for one video. A signed one can be opened by whoever gets it; the last one always exists, and needs the key.
    private static string LinkIn(JsonElement job, string task, Uri home) =>
        ResultLink.FirstOf([.. JsonLists.TextsIn(job.Member("urls"u8)), .. JsonLists.TextsIn(job.Member("unsigned_urls"u8))], home)
        ?? new Uri(home, $"videos/{Uri.EscapeDataString(task)}/content?index=0").AbsoluteUri;

    private static Refusal FailureIn(JsonElement job, string status, AccountAccess access) =>
        AnswerRefusals.OfTask(AnswerError.In(job) ?? new AnswerError(status, null, null, null), access);
}
