using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Support;

/// <summary>A program that asks Torii for videos and pictures by chat, under one client key.</summary>
internal sealed class ChatClient : IDisposable
{
    private readonly HttpClient _http;

    public ChatClient(Uri server, string key)
    {
        // Whoever leaves an answer closes the connection at once: by default the rest would be read for two more seconds.
        var handler = new SocketsHttpHandler { MaxResponseDrainSize = 0 };
        _http = new HttpClient(handler) { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Asks and waits for the whole answer.</summary>
    public Task<ChatReply> AskAsync(string prompt, string model = ChatModels.Video, string? picture = null) =>
        ReadWholeAsync(Request(prompt, model, picture, stream: false));

    /// <summary>Asks without waiting: the answer is the id.</summary>
    public Task<ChatReply> AskLaterAsync(string prompt, string model = ChatModels.Video, string? picture = null)
    {
        var request = Request(prompt, model, picture, stream: false);
        request.Headers.Add("Prefer", "respond-async");
        return ReadWholeAsync(request);
    }

    /// <summary>Asks for a stream and reads it to its end.</summary>
    public async Task<ChatReply> StreamAsync(string prompt, string model = ChatModels.Video, string? picture = null)
    {
        using var request = Request(prompt, model, picture, stream: true);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        return answer.IsSuccessStatusCode
            ? await ChatStreamReader.ReadAsync(answer, Cancelled)
            : await ReadAsync(answer);
    }

    /// <summary>Asks for a stream and leaves as soon as the first chunk is there.</summary>
    /// <returns>The answer's id.</returns>
    public async Task<string> StreamAndLeaveAsync(string prompt)
    {
        using var request = Request(prompt, ChatModels.Video, picture: null, stream: true);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        return (await ChatStreamReader.FirstAsync(answer, Cancelled)).Id!;
    }

    /// <summary>How a generation stands.</summary>
    public Task<ChatReply> FindAsync(string id) => ReadWholeAsync(new HttpRequestMessage(HttpMethod.Get, "/v1/generation/" + id));

    /// <summary>Waits for the end of a generation.</summary>
    public Task<ChatReply> EndAsync(string id, TimeSpan? within = null) => Eventually.GetAsync(
        $"the generation {id} has ended",
        async () => await FindAsync(id) is { IsOver: true } reply ? reply : null,
        within);

    /// <summary>Fetches media as a player would: without a key.</summary>
    public static async Task<byte[]> DownloadAsync(Uri media)
    {
        using var http = new HttpClient();
        return await http.GetByteArrayAsync(media, Cancelled);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(string prompt, string model, string? picture, bool stream)
    {
        object text = picture is null
            ? prompt
            : new object[] { new { type = "text", text = prompt }, new { type = "image_url", image_url = new { url = picture } } };
        var body = new { model, stream, messages = new[] { new { role = "user", content = text } } };
        return new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = JsonContent.Create(body) };
    }

    private async Task<ChatReply> ReadWholeAsync(HttpRequestMessage request)
    {
        using (request)
        {
            try
            {
                using var answer = await _http.SendAsync(request, Cancelled);
                return await ReadAsync(answer);
            }
            catch (HttpRequestException)
            {
                return new ChatReply((HttpStatusCode)0) { IsBroken = true };
            }
        }
    }

    private static async Task<ChatReply> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        AnswerCheck.Whole(answer, text);
        using var body = JsonDocument.Parse(text);
        var reply = new ChatReply(answer.StatusCode) { RetryAfter = answer.Headers.RetryAfter?.Delta };
        return ChatReplyJson.Add(reply, body.RootElement);
    }
}
