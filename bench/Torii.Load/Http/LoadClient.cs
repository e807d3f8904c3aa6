using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Torii.Load.Http;

/// <summary>
/// The one connection pool of a run. It opens as many connections as there are requests under way, since each stands for a client of its own.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    public const string ChatPath = "/v1/chat/completions";

    private static readonly MediaTypeHeaderValue _json = new("application/json");

    private readonly HttpClient _http;
    private readonly string _model;

    public LoadClient(Target target)
    {
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = int.MaxValue,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
        };

        _model = Quote(target.Model);
        _http = new(handler) { BaseAddress = target.Url, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", target.Key);
    }

    /// <summary>Asks for a job and returns as soon as the head of the answer is here; the caller reads the stream.</summary>
    public Task<HttpResponseMessage> Stream(string prompt, CancellationToken cancellation) =>
        Send(new(HttpMethod.Post, ChatPath) { Content = Body(ChatBody(prompt, stream: true)) }, cancellation);

    /// <summary>Leaves a job with the server: the answer comes when it is accepted, not when it is done.</summary>
    public Task<HttpResponseMessage> Leave(string prompt, CancellationToken cancellation) =>
        Post(ChatPath, ChatBody(prompt, stream: false), cancellation);

    /// <summary>Posts JSON that is to be answered when it is accepted (RFC 7240).</summary>
    public Task<HttpResponseMessage> Post(string path, string json, CancellationToken cancellation) =>
        Send(new(HttpMethod.Post, path) { Content = Body(json), Headers = { { "Prefer", "respond-async" } } }, cancellation);

    public Task<HttpResponseMessage> Get(string path, CancellationToken cancellation) =>
        Send(new(HttpMethod.Get, path), cancellation);

    /// <summary>A chat completion's body.</summary>
    public string ChatBody(string prompt, bool stream) =>
        $$"""{"model":{{_model}},"stream":{{(stream ? "true" : "false")}},"messages":[{"role":"user","content":{{Quote(prompt)}}}]}""";

    /// <summary>The body of the endpoints that take a bare prompt.</summary>
    public string PromptBody(string prompt) => $$"""{"model":{{_model}},"prompt":{{Quote(prompt)}}}""";

    /// <summary>Sends a request; the answer is there as soon as its head is.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation) =>
        _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

    public void Dispose() => _http.Dispose();

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";

    private static ByteArrayContent Body(string json) => new(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = _json } };
}
