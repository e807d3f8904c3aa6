using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>Requests to the image API, and what there is to see in its answers.</summary>
internal static class ImageRequests
{
    public const string Generations = "/v1/images/generations";

    public const string Edits = "/v1/images/edits";

    /// <summary>A request for pictures out of words.</summary>
    public static Dictionary<string, object?> Prompt(string prompt) => new(StringComparer.Ordinal) { ["prompt"] = prompt };

    /// <summary>A request with a body of JSON.</summary>
    public static HttpRequestMessage Json(string path, object body)
    {
        var content = new ByteArrayContent(ApiClient.Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    /// <summary>A request with a form of some parts.</summary>
    public static HttpRequestMessage Form(string path, params byte[][] parts)
    {
        var content = new ByteArrayContent(FormBench.Form(parts));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={FormBench.Boundary}");
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    /// <summary>Asks for pictures out of words, and waits.</summary>
    public static Task<ApiAnswer> GenerateAsync(this ApiClient client, object body) => client.SendAsync(Json(Generations, body));

    /// <summary>Asks for the id alone.</summary>
    public static async Task<string> GenerateLaterAsync(this ApiClient client, Dictionary<string, object?> body)
    {
        var answer = await client.GenerateAsync(body.With("background", true));
        answer.Json.GetProperty("object").GetString().ShouldBe("image.generation", answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    /// <summary>The image job when it has ended.</summary>
    public static Task<ApiAnswer> EndAsync(this ApiClient client, string id) => Eventually.GetAsync(
        $"the image {id} has ended",
        async () => await client.GetAsync("/v1/images/" + id) is var answer && answer.Json.GetProperty("status").GetString() is "completed" or "failed" ? answer : null);

    /// <summary>The pictures in an answer.</summary>
    public static IReadOnlyList<JsonElement> Data(this JsonElement answer) => [.. answer.GetProperty("data").EnumerateArray()];

    /// <summary>The bytes of a picture that was sent in the answer.</summary>
    public static byte[] Bytes(this JsonElement picture) => picture.GetProperty("b64_json").GetBytesFromBase64();

    /// <summary>The bytes of a picture behind its link.</summary>
    public static Task<byte[]> DownloadAsync(this JsonElement picture) => ChatClient.DownloadAsync(new Uri(picture.GetProperty("url").GetString()!));

    /// <summary>The adjustments, as <c>field: asked → used</c>.</summary>
    public static IReadOnlyList<string> Adjustments(this JsonElement answer) =>
        [.. answer.GetProperty("adjustments").EnumerateArray().Select(adjustment => $"{adjustment.GetProperty("field")}: {adjustment.GetProperty("asked")} → {adjustment.GetProperty("used")}")];

    /// <summary>The pictures that were uploaded to the upstream in a scene.</summary>
    public static IReadOnlyList<byte[]> Uploads(this DoorScene door) =>
        [.. Directory.GetFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "..", "simulator", "uploads"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes)];
}
