using System.Net.Http.Headers;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Contents;

/// <summary>Asks for contents with whatever headers a test wants, and for the results to ask for.</summary>
internal sealed class ContentClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly ChatClient _chat;

    public ContentClient(DoorScene door)
        : this(door.Address, door.Key, door.Scene.First)
    {
    }

    public ContentClient(Uri server, string key, ChatClient chat)
    {
        _chat = chat;
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>The public id of a new finished video.</summary>
    public async Task<string> VideoAsync(string prompt) => "video_" + IdOf(await _chat.AskAsync(prompt));

    /// <summary>The public id of a new finished picture.</summary>
    public async Task<string> PictureAsync(string prompt) => "image_" + IdOf(await _chat.AskAsync(prompt, ChatModels.Picture));

    /// <summary>The id within that of a chat answer.</summary>
    public static string IdOf(ChatReply reply) => reply.Id.ShouldNotBeNull(reply.ErrorMessage)[(reply.Id!.LastIndexOf('-') + 1)..];

    /// <summary>Asks with headers as they are written.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for it.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    /// <summary>Asks for it and reads it.</summary>
    public async Task<ApiAnswer> AnswerAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await ApiAnswer.ReadAsync(answer);
    }

    /// <summary>The whole bytes.</summary>
    public async Task<byte[]> BytesAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, answer.StatusCode is System.Net.HttpStatusCode.OK ? null : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await BytesAsync(answer);
    }

    /// <summary>The bytes of an answer.</summary>
    public static Task<byte[]> BytesAsync(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
