using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.OpenAi.Videos;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>What the upstream answers of a job: <c>{"id","status","urls"?,"unsigned_urls"?,"error"?,"usage"?:{"cost"}}</c>.</summary>
internal static class VideoJob
{
    // What the upstream's words for states come down to is the same wherever tasks are asked after.
    private static readonly VideoDialect Usual = new();

    /// <summary>The id of a job that was just taken; null where the answer names none.</summary>
    public static string? IdIn(CallOutcome.Answered answer)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        return document is null ? null : VideoTask.IdIn(document.RootElement);
    }

    /// <summary>How a job is; null where the answer does not say.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="task">Its name, by which we asked.</param>
    /// <param name="access">The account.</param>
    public static TaskReport? ReportIn(CallOutcome.Answered answer, string task, AccountAccess access)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        if (document?.RootElement is not { } job || job.Text("status"u8) is not { } status)
        {
            return null;
        }

        TaskReport report = TaskStates.Of(status, Usual) switch
        {
            TaskState.Completed => new TaskReport.Succeeded(task, [LinkIn(job, task, access)]),
            TaskState.Failed => new TaskReport.Failed(FailureIn(job, status, access)),

            // Waiting, at work, or in a state of which nothing is known yet: the deadline decides. How far it is, it does not say.
            _ => new TaskReport.Running(null),
        };
        return report with { Cost = AnswerCost.In(job) };
    }

    // One link, for one video. A signed one can be opened by whoever gets it; the last one always exists, and needs the key.
    private static string LinkIn(JsonElement job, string task, AccountAccess access) =>
        JsonLists.TextsIn(job.Member("urls"u8))
            .Concat(JsonLists.TextsIn(job.Member("unsigned_urls"u8)))
            .Select(link => AddressOf(link, access))
            .FirstOrDefault(address => address is not null)
        ?? new Uri(access.Upstream.BaseAddress, $"videos/{Uri.EscapeDataString(task)}/content?index=0").AbsoluteUri;

    private static string? AddressOf(string link, AccountAccess access) =>
        Uri.TryCreate(access.Upstream.BaseAddress, link, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;

    private static Refusal FailureIn(JsonElement job, string status, AccountAccess access) =>
        AnswerRefusals.OfTask(AnswerError.In(job) ?? new AnswerError(status, null, null, null), access);
}
