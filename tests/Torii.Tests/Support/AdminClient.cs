using System.Net.Http.Headers;

namespace Torii.Tests.Support;

/// <summary>An operator's program at the admin API. It looks at every byte of what comes back.</summary>
internal sealed class AdminClient : IDisposable
{
    private const string Api = "/api/admin/";

    private readonly HttpClient _http;

    /// <summary>Gets ready to ask.</summary>
    /// <param name="server">Where Torii listens.</param>
    /// <param name="key">The admin key; null to come without any.</param>
    public AdminClient(Uri server, string? key)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(server, Api), Timeout = TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Asks for something below <c>/api/admin/</c>.</summary>
    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Posts an object, a text or bytes as JSON; nothing where it is null.</summary>
    public Task<ApiAnswer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Puts one.</summary>
    public Task<ApiAnswer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    /// <summary>Deletes something.</summary>
    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Sends a request, with whatever headers it needs beside.</summary>
    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(ApiClient.Bytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return SendAsync(request);
    }

    /// <summary>Sends a request whose address is relative to <c>/api/admin/</c>, and disposes of it.</summary>
    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request, Cancelled);
            return new ApiAnswer(answer.StatusCode, ApiAnswer.HeadersOf(answer), await answer.Content.ReadAsStringAsync(Cancelled));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
