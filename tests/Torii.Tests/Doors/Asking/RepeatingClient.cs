using System.Net.Http.Headers;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>A program that sends a request, leaves before it is answered, and sends it again.</summary>
internal sealed class RepeatingClient : IDisposable
{
    private readonly Scene _scene;
    private readonly HttpClient _http;

    public RepeatingClient(Scene scene, string? key = null)
    {
        _scene = scene;

        // Whoever leaves an answer closes the connection at once: by default the rest would be read for two more seconds.
        _http = new HttpClient(new SocketsHttpHandler { MaxResponseDrainSize = 0 }) { BaseAddress = scene.Torii.Setup.Address, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key ?? scene.Torii.Setup.ClientKeys[0]);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Sends a request and reads the whole answer.</summary>
    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request, Cancelled);
            return await ApiAnswer.ReadAsync(answer);
        }
    }

    /// <summary>Asks for the id alone.</summary>
    /// <param name="door">The path.</param>
    /// <param name="body">What to ask for.</param>
    /// <param name="retry">How often the request says it was sent before; null to say nothing.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    public Task<ApiAnswer> AskLaterAsync(string door, object body, int? retry = null, string? key = null)
    {
        var request = Request(door, body);
        request.Headers.Add("Prefer", "respond-async");
        if (retry is not null)
        {
            request.Headers.Add("X-Stainless-Retry-Count", $"{retry}");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return SendAsync(request);
    }

    /// <summary>Asks and waits for the result.</summary>
    public Task<ApiAnswer> AskAsync(string door, object body) => SendAsync(Request(door, body));

    /// <summary>Asks, and waits for the answer as long as the test wants; it is accepted when this ends.</summary>
    /// <param name="door">The path.</param>
    /// <param name="body">What to ask for.</param>
    /// <param name="prompt">The prompt in it, which no other test asks with.</param>
    /// <param name="joins">How many requests have joined the first one then.</param>
    public async Task<HeldRequest> HoldAsync(string door, object body, string prompt, int joins = 0)
    {
        var held = new HeldRequest(_scene, _http, Request(door, body), prompt);
        await Eventually.BeAsync("it is accepted", () => Task.FromResult(AskRow.Of(_scene, prompt)?.Joins == joins));
        return held;
    }

    /// <summary>Asks, and leaves when it is accepted.</summary>
    public async Task LeaveAsync(string door, object body, string prompt, int joins = 0)
    {
        await using var held = await HoldAsync(door, body, prompt, joins);
        await held.LeaveAsync();
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(string door, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(ApiClient.Bytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }
}
