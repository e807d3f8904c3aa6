using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Support;

/// <summary>Bodies of chat requests with a video to make a character from.</summary>
internal static class VideoBodies
{
    /// <summary>A recording by data URL, and words beside it or none.</summary>
    public static Dictionary<string, object?> Of(string? words = null, bool stream = false, string? url = null, string model = ChatModels.Video)
    {
        var recording = new { type = "video_url", video_url = new { url = url ?? Pictures.Mp4Url(5000) } };
        object[] parts = words is null ? [recording] : [recording, new { type = "text", text = words }];
        return new(StringComparer.Ordinal)
        {
            ["model"] = model,
            ["stream"] = stream,
            ["messages"] = new[] { new { role = "user", content = parts } },
        };
    }
}
