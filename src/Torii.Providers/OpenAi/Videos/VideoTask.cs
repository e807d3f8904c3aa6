using System.Text;
using System.Text.Json;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;
using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Reads what a server says of a task.</summary>
internal static class VideoTask
{
    /// <summary>How the task is.</summary>
    /// <param name="task">Its name.</param>
    /// <param name="answer">What the server says.</param>
    /// <param name="dialect">How it says it.</param>
    /// <param name="access">The account.</param>
    public static TaskReport ReportOn(string task, JsonElement answer, VideoDialect dialect, AccountAccess access)
    {
        TaskReport report = TaskStates.Of(answer.Text("status"u8), dialect.StatusWords) switch
        {
            TaskState.Completed => new TaskReport.Succeeded(task, [ResultOf(task, answer, dialect, access.Upstream.BaseAddress)])
            {
                Adjustments = ToldAdjustments.In(answer, dialect.AdjustmentsField, access),
            },
            TaskState.Failed => new TaskReport.Failed(FailureIn(answer, access)),
            _ => new TaskReport.Running(ProgressIn(answer)),
        };
        return report with { Cost = AnswerCost.In(answer) };
    }

    /// <summary>A path with the task's name where it belongs.</summary>
    public static string At(string path, string task) => path.Replace(VideoDialect.Task, Uri.EscapeDataString(task), StringComparison.Ordinal);

    private static Refusal FailureIn(JsonElement answer, AccountAccess access)
    {
        var refusal = AnswerRefusals.OfTask(AnswerError.In(answer), access);
        return refusal.Text is null ? refusal with { Text = SafeText.Of(answer.Text("status"u8)) } : refusal;
    }

    private static string ResultOf(string task, JsonElement answer, VideoDialect dialect, Uri home) =>
        ResultLink.FirstOf(dialect.ResultMembers.Select(path => TextAt(answer, path.Split('.'))), home)
        ?? new Uri(home, At(dialect.ContentPath, task)).AbsoluteUri;

    private static string? TextAt(JsonElement answer, string[] path)
    {
        JsonElement? place = answer;
        foreach (var name in path[..^1])
        {
            place = place?.Member(Encoding.UTF8.GetBytes(name));
        }

        return place?.Text(Encoding.UTF8.GetBytes(path[^1]));
    }

    // In hundredths.
    private static double? ProgressIn(JsonElement answer) =>
        answer.Number("progress"u8) is { } progress ? Math.Clamp(progress / 100, 0, 1) : null;
}
