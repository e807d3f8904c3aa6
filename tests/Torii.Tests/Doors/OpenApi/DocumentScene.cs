using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.OpenApi;

/// <summary>A scene with a finished video in the place of the one that the document's examples name, and pictures.</summary>
public sealed partial class DocumentScene : IAsyncLifetime
{
    private readonly DoorScene _door = new();
    private string _video = "";
    private string _picture = "";

    internal ApiClient Client => _door.Client;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await _door.InitializeAsync();
        _video = await MadeAsync("/v1/videos", """{"prompt": "a boat"}""");
        _picture = await MadeAsync("/v1/images/generations", """{"prompt": "a fox", "background": true}""");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _door.DisposeAsync();

    /// <summary>An example with the ids of what there is.</summary>
    internal string Filled(string example) => VideoId().Replace(example, _video);

    internal JsonElement Filled(JsonElement example) => JsonElement.Parse(Filled(example.GetRawText()));

    internal Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content) =>
        Client.SendAsync(new HttpRequestMessage(method, path.Replace("{id}", IdFor(path), StringComparison.Ordinal)) { Content = content });

    private string IdFor(string path) => path.StartsWith("/v1/images", StringComparison.Ordinal) ? _picture : _video;

    private async Task<string> MadeAsync(string path, string body)
    {
        var made = await SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"));
        made.Status.ShouldBe(HttpStatusCode.OK, made.Body);
        var id = made.Json.GetProperty("id").GetString()!;
        await _door.Scene.First.EndAsync(id);
        return id;
    }

    [GeneratedRegex("video_(0123456789abcdef){2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VideoId();
}
