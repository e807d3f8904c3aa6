using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>
/// Sends what OpenAI's client for Python sends, byte for byte as it was recorded, and reads streams by its rules. The
/// client itself cannot be had where the tests run.
/// </summary>
internal sealed class PythonClient(SdkScene sdk) : IDisposable
{
    /// <summary>The name of its client keys.</summary>
    public const string Suite = "python";

    // 16 random bytes in hexadecimal, without quotes around them in the header.
    private const string Boundary = "5f0d3e1c9a7b42688d1e0f3c2b4a6978";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Sends a form: the client's own way for videos, with or without a file, and for edits.</summary>
    public Task<ApiAnswer> PostFormAsync(string path, params IEnumerable<PythonPart> parts) => SendAsync(Form(path, parts));

    /// <summary>Sends JSON.</summary>
    public Task<ApiAnswer> PostAsync(string path, object body) => SendAsync(Json(path, body));

    /// <summary>Asks, as its helper that waits for a video does, or without it.</summary>
    public Task<ApiAnswer> GetAsync(string path, bool polls = false)
    {
        var request = Request(HttpMethod.Get, path);
        if (polls)
        {
            request.Headers.Add("X-Stainless-Poll-Helper", "true");
        }

        return SendAsync(request);
    }

    /// <summary>Sends JSON and reads the stream that comes, to its end or until it breaks.</summary>
    public Task<string> StreamAsync(string path, object body) => ReadAsync(Json(path, body));

    /// <summary>Sends a form and reads the stream that comes, to its end or until it breaks.</summary>
    public Task<string> StreamFormAsync(string path, params IEnumerable<PythonPart> parts) => ReadAsync(Form(path, parts));

    /// <summary>Asks for a stream and reads it, to its end or until it breaks.</summary>
    public Task<string> StreamAsync(string path) => ReadAsync(Request(HttpMethod.Get, path));

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Form(string path, IEnumerable<PythonPart> parts)
    {
        var body = new MemoryStream();
        foreach (var part in parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\"{part.Rest}\r\n\r\n"));
            body.Write(part.Value);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        var request = Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body.ToArray());
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + Boundary);
        return request;
    }

    private HttpRequestMessage Json(string path, object body)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, sdk.Address + path);
        (string Name, string Value)[] headers =
        [
            ("Accept", "application/json"),
            ("Accept-Encoding", "gzip, deflate"),
            ("Authorization", "Bearer " + new SdkKeys(Suite).Usual),
            ("User-Agent", "OpenAI/Python 3.3.1"),
            ("X-Stainless-Lang", "python"),
            ("X-Stainless-Package-Version", "3.3.1"),
            ("X-Stainless-OS", "Linux"),
            ("X-Stainless-Arch", "x64"),
            ("X-Stainless-Runtime", "CPython"),
            ("X-Stainless-Runtime-Version", "3.13.1"),
            ("X-Stainless-Async", "false"),
            ("x-stainless-retry-count", "0"),
            ("x-stainless-read-timeout", "600"),
        ];
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request, Cancelled);
            return await ApiAnswer.ReadAsync(answer);
        }
    }

    private async Task<string> ReadAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            var read = new MemoryStream();
            try
            {
                await answer.Content.CopyToAsync(read, Cancelled);
            }
            catch (Exception fault) when (fault is IOException or HttpRequestException)
            {
                // A failure in the middle breaks the stream on purpose; what came before counts.
            }

            return Encoding.UTF8.GetString(read.ToArray());
        }
    }
}
