using System.Net.Http.Headers;
using Torii.Load.Http;

namespace Torii.Load.Uploads;

/// <summary>The two ways in which clients send a picture.</summary>
internal static class UploadForm
{
    private const string Boundary = "torii-load-boundary";

    /// <summary>As a file of a form, as OpenAI's SDKs send it.</summary>
    public static HttpRequestMessage Multipart(string model, long length)
    {
        const string end = $"\r\n--{Boundary}--\r\n";
        var head = Field("model", model) + Field("prompt", "a gate by the sea")
            + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"input_reference\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        var content = new PictureContent(head, length, end, asBase64: false);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return new(HttpMethod.Post, "/v1/videos") { Content = content };
    }

    /// <summary>As a data URL in the JSON of a chat message.</summary>
    public static HttpRequestMessage Chat(string model, long length)
    {
        var head = $$"""{"model":"{{model}}","messages":[{"role":"user","content":[{"type":"text","text":"a gate by the sea"},{"type":"image_url","image_url":{"url":"data:image/png;base64,""";
        var content = new PictureContent(head, length, "\"}}]}]}", asBase64: true);
        content.Headers.ContentType = new("application/json");
        return new(HttpMethod.Post, LoadClient.ChatPath) { Content = content, Headers = { { "Prefer", "respond-async" } } };
    }

    private static string Field(string name, string value) =>
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";
}
