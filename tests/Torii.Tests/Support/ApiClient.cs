using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Torii.Tests.Support;

/// <summary>A program that sends Torii whatever a test wants and looks at every byte of what comes back.</summary>
internal sealed class ApiClient : IDisposable
{
    private const string Chat = "/v1/chat/completions";

    private readonly HttpClient _http;

    /// <summary>Gets ready to ask.</summary>
    /// <param name="server">Where Torii listens.</param>
    /// <param name="key">The client key; null to send none.</param>
    public ApiClient(Uri server, string? key)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a chat request and waits for the whole answer.</summary>
    public Task<ApiAnswer> ChatAsync(object body) => SendAsync(ChatRequest(Bytes(body)));

    /// <summary>Sends bytes as a chat request.</summary>
    public Task<ApiAnswer> ChatAsync(byte[] body) => SendAsync(ChatRequest(body));

    /// <summary>Sends a chat request and reads the stream that comes back.</summary>
    public Task<ApiStream> StreamAsync(object body) => StreamAsync(ChatRequest(Bytes(body)));

    /// <summary>Sends a request, disposes of it and reads the stream that comes back.</summary>
    public async Task<ApiStream> StreamAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            return await ApiStream.ReadAsync(answer);
        }
    }

    /// <summary>Sends a chat request and reads what comes, be it cut off or not.</summary>
    public async Task<(string Body, bool IsBroken)> ChatToTheBreakAsync(object body)
    {
        using var request = ChatRequest(Bytes(body));
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        var read = new MemoryStream();
        try
        {
            await answer.Content.CopyToAsync(read, Cancelled);
            return (Encoding.UTF8.GetString(read.ToArray()), false);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return (Encoding.UTF8.GetString(read.ToArray()), true);
        }
    }

    /// <summary>Sends a request and disposes of it.</summary>
    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request, Cancelled);
            return await ApiAnswer.ReadAsync(answer);
        }
    }

    /// <summary>A chat request that nobody has sent yet.</summary>
    public static HttpRequestMessage ChatRequest(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Chat) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }

    public static byte[] Bytes(object body) => body as byte[] ?? (body is string text ? Encoding.UTF8.GetBytes(text) : JsonSerializer.SerializeToUtf8Bytes(body));

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
