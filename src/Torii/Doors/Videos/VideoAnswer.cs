using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Json;

namespace Torii.Doors.Videos;

/// <summary>Answers how a video or a character stands.</summary>
internal static class VideoAnswer
{
    /// <summary>When to ask again, in milliseconds; the Python SDK goes by it.</summary>
    private const string PollHeader = "openai-poll-after-ms";

    private const string PollAfter = "2000";

    /// <summary>Sends a video.</summary>
    public static Task SendAsync(HttpContext context, Generation video) =>
        SendAsync(context, video, writer => VideoJson.Write(writer, video));

    /// <summary>Sends what <paramref name="write"/> writes of a generation.</summary>
    public static Task SendAsync(HttpContext context, Generation generation, Action<Utf8JsonWriter> write)
    {
        SimulatedMark.Put(context.Response, generation.Adjustments);
        if (!generation.State.IsEnd())
        {
            context.Response.Headers[PollHeader] = PollAfter;
        }

        return JsonAnswer.SendAsync(context, write);
    }
}
