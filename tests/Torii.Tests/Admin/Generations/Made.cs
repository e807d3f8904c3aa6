using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Generations;

/// <summary>Generations that a client asks for, and that the operator then looks at.</summary>
internal static class Made
{
    /// <summary>Asks for a video; its id without what clients see before it.</summary>
    public static async Task<string> VideoAsync(AdminScene scene, string prompt, object? more = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/videos") { Content = new ByteArrayContent(ApiClient.Bytes(more ?? new { model = "sora-2", prompt, seconds = "4" })) };
        request.Content.Headers.ContentType = new("application/json");
        var answer = await scene.Client.SendAsync(request);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.GetProperty("id").GetString()!["video_".Length..];
    }

    /// <summary>Asks for one and waits until it has ended.</summary>
    public static async Task<string> EndedVideoAsync(AdminScene scene, string prompt)
    {
        var id = await VideoAsync(scene, prompt);
        await EndedAsync(scene, id);
        return id;
    }

    /// <summary>All that is known of one, once it has ended.</summary>
    public static async Task<JsonElement> EndedAsync(AdminScene scene, string id)
    {
        await Eventually.BeAsync($"{id} has ended", async () => (await ReadAsync(scene, id)).GetProperty("generation").GetProperty("ended_at").ValueKind != JsonValueKind.Null);
        return await ReadAsync(scene, id);
    }

    /// <summary>All that is known of one.</summary>
    public static async Task<JsonElement> ReadAsync(AdminScene scene, string id)
    {
        var answer = await scene.Admin.GetAsync($"generations/{id}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json;
    }

    /// <summary>The ids on a page of the list.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(AdminScene scene, string query)
    {
        var answer = await scene.Admin.GetAsync($"generations?{query}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
    }
}
