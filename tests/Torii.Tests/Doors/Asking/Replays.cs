using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>Whether an answer is about what an earlier request has begun.</summary>
internal static class Replays
{
    public const string Chat = "/v1/chat/completions";
    public const string Images = "/v1/images/generations";
    public const string Videos = "/v1/videos";

    /// <summary>A body for a door, with a prompt.</summary>
    public static Dictionary<string, object?> BodyOf(string door, string prompt) => door switch
    {
        Chat => ChatBodies.Text(prompt, ChatModels.Video),
        Images => new(StringComparer.Ordinal) { ["prompt"] = prompt },
        _ => new(StringComparer.Ordinal) { ["prompt"] = prompt, ["seconds"] = "8" },
    };

    /// <summary>The id of what was asked for, without the word before it.</summary>
    public static string Id(this ApiAnswer answer)
    {
        ((int)answer.Status).ShouldBeInRange(200, 299, answer.Body);
        return answer.Json.GetProperty("id").GetString()!.Split('-', '_')[^1];
    }

    public static void ShouldRepeat(this ApiAnswer answer, string id)
    {
        answer.Id().ShouldBe(id);
        answer.Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    public static void ShouldBeNew(this ApiAnswer answer, params string[] others)
    {
        others.ShouldNotContain(answer.Id());
        answer.Headers.Keys.ShouldNotContain("Idempotent-Replayed");
    }

    public static void ShouldBeReused(this ApiAnswer answer)
    {
        answer.ShouldBeError(HttpStatusCode.Conflict, "idempotency_key_reused");
        answer.Headers["x-should-retry"].ShouldBe("false");
    }
}
