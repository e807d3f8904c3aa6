using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>A client's calls of <c>/v1/videos</c>.</summary>
internal static class VideoCalls
{
    public const string Videos = "/v1/videos";

    private const string FormType = $"multipart/form-data; boundary={FormBench.Boundary}";

    /// <summary>Sends JSON.</summary>
    public static Task<ApiAnswer> PostAsync(this ApiClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.SendAsync(Request(path, ApiClient.Bytes(body), "application/json", headers));

    /// <summary>Sends a form.</summary>
    public static Task<ApiAnswer> PostFormAsync(this ApiClient client, string path, params byte[][] parts) =>
        client.SendAsync(Request(path, FormBench.Form(parts), FormType));

    /// <summary>Sends a form of texts, written <c>name=value</c>.</summary>
    public static Task<ApiAnswer> PostTextsAsync(this ApiClient client, string path, params string[] texts) =>
        client.PostFormAsync(path, [.. texts.Select(text => text.Split('=', 2)).Select(pair => FormBench.Text(pair[0], pair[1]))]);

    public static Task<ApiAnswer> DeleteAsync(this ApiClient client, string path) => client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));

    /// <summary>Asks for a video and waits for its end.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> MakeAsync(this ApiClient client, object body, string status = "completed")
    {
        var id = (await client.PostAsync(Videos, body)).Accepted().Text("id");
        (await client.EndAsync($"{Videos}/{id}")).Json.Text("status").ShouldBe(status);
        return id;
    }

    /// <summary>Waits for the end of what is at a path.</summary>
    public static Task<ApiAnswer> EndAsync(this ApiClient client, string path) => Eventually.GetAsync($"{path} has ended", async () =>
    {
        var answer = await client.GetAsync(path);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.Text("status") is "completed" or "failed" ? answer : null;
    });

    /// <summary>The body of an answer that is none of an error.</summary>
    public static JsonElement Accepted(this ApiAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json;
    }

    /// <summary>A member that is a text, or null.</summary>
    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    /// <summary>What was adjusted, each as <c>field: asked > used</c>.</summary>
    public static string[] Adjusted(this JsonElement json) => [.. json.GetProperty("adjustments").EnumerateArray().Select(adjustment =>
        $"{adjustment.Text("field")}: {adjustment.Text("asked") ?? "-"} > {adjustment.Text("used") ?? "-"}")];

    private static HttpRequestMessage Request(string path, byte[] body, string type, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }
}
