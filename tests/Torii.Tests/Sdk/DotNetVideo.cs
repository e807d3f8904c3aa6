using System.ClientModel;
using System.Text.Json;
using OpenAI.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>How programs come by a video with OpenAI's client for .NET, which has no type of its own for one.</summary>
internal static class DotNetVideo
{
    /// <summary>The id in an answer.</summary>
    public static string IdOf(ClientResult result) => result.Json().GetProperty("id").GetString()!;

    /// <summary>Asks for one.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> CreatedAsync(VideoClient videos, string prompt = "A teal heron") =>
        IdOf(await videos.CreateVideoAsync(DotNetClient.Body(new { prompt }), "application/json"));

    /// <summary>The video once it is completed.</summary>
    public static async Task<JsonElement> CompletedAsync(VideoClient videos, string id)
    {
        var video = await EndedAsync(videos, id);
        video.GetProperty("status").GetString().ShouldBe("completed", video.ToString());
        return video;
    }

    /// <summary>The video once it has ended.</summary>
    public static async Task<JsonElement> EndedAsync(VideoClient videos, string id)
    {
        JsonElement video = default;
        await Eventually.BeAsync(
            "the video has ended",
            async () => (video = (await videos.GetVideoAsync(id)).Json()).GetProperty("status").GetString() is not ("queued" or "in_progress"));
        return video;
    }
}
