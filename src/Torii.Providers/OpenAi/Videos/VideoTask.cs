using System.Text;
using System.Text.Json;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Reads what a server says of a task.</summary>
internal static class VideoTask
{
    /// <summary>No id is longer, not even one with a route encoded in it; what is longer is something else.</summary>
    private const int LongestId = 1024;

    /// <summary>The task's name; null where the answer holds none.</summary>
    public static string? IdIn(JsonElement answer) => IdOf(answer, "id"u8) ?? IdOf(answer, "task_id"u8);

    /// <summary>How the task is.</summary>
    /// <param name="task">Its name.</param>
    /// <param name="answer">What the server says.</param>
    /// <param name="dialect">How it says it.</param>
    /// <param name="access">The account.</param>
    public static TaskReport ReportOn(string task, JsonElement answer, VideoDialect dialect, AccountAccess access) =>
        TaskStates.Of(answer.Text("status"u8), dialect) switch
        {
            TaskState.Completed => new TaskReport.Succeeded(task, [ResultOf(task, answer, dialect, access.Upstream.BaseAddress)]) { Cost = AnswerCost.In(answer) },
            TaskState.Failed => new TaskReport.Failed(FailureIn(answer, access)) { Cost = AnswerCost.In(answer) },
            _ => new TaskReport.Running(ProgressIn(answer)),
        };

    /// <summary>A path with the task's name where it belongs.</summary>
    public static string At(string path, string task) => path.Replace(VideoDialect.Task, Uri.EscapeDataString(task), StringComparison.Ordinal);

    // A dot or two would lead somewhere else in a path.
    private static string? IdOf(JsonElement answer, ReadOnlySpan<byte> name) => answer.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out _) => number.GetRawText(),
        { ValueKind: JsonValueKind.String } when answer.Text(name) is { Length: <= LongestId } id and not ("." or "..") => id,
        _ => null,
    };

    private static Refusal FailureIn(JsonElement answer, AccountAccess access)
    {
        var refusal = AnswerRefusals.OfTask(AnswerError.In(answer), access);
        return refusal.Text is null ? refusal with { Text = SafeText.Of(answer.Text("status"u8)) } : refusal;
    }

    // The first address that can be fetched: some name a file of their own machine or a bucket as well.
    private static string ResultOf(string task, JsonElement answer, VideoDialect dialect, Uri home)
    {
        foreach (var path in dialect.ResultMembers)
        {
            if (Uri.TryCreate(home, TextAt(answer, path.Split('.')), out var address) && address.Scheme is "http" or "https")
            {
                return address.AbsoluteUri;
            }
        }

        return new Uri(home, At(dialect.ContentPath, task)).AbsoluteUri;
    }

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
