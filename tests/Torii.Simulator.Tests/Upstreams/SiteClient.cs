using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Upstreams;

/// <summary>A caller of one of the upstreams beside the backend.</summary>
/// <param name="simulator">Where it is.</param>
/// <param name="prefix">What its paths begin with, without the leading slash: <c>sglang/v1</c>.</param>
/// <param name="key">The key that is shown; null: none.</param>
internal sealed class SiteClient(TestSimulator simulator, string prefix, string? key = "sk-of-a-test")
{
    public TestSimulator Simulator => simulator;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, $"{simulator.Origin}{prefix}{path}") { Content = body };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        return simulator.Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.ShouldBeJsonAsync();
    }

    public async Task<JsonElement> MakeAsync(string path, HttpContent body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body);
        return await response.ShouldBeJsonAsync();
    }

    public Task<JsonElement> MakeAsync(string path, JsonNode body) => MakeAsync(path, JsonContent.Create(body));

    /// <summary>Begins a video and gives its id.</summary>
    public async Task<string> BeginAsync(HttpContent body) => (await MakeAsync("/videos", body)).GetProperty("id").GetString()!;

    /// <inheritdoc cref="BeginAsync(HttpContent)" />
    public Task<string> BeginAsync(JsonNode body) => BeginAsync(JsonContent.Create(body));

    public async Task<string> StatusAsync(string id) => (await ReadAsync($"/videos/{id}")).GetProperty("status").GetString()!;

    /// <summary>The bytes of a finished video.</summary>
    public async Task<byte[]> ContentAsync(string id)
    {
        using var response = await GetAsync($"/videos/{id}/content");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The status and the JSON of an answer that need not be a success.</summary>
    public static async Task<(int Status, JsonElement Body)> OutcomeAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return ((int)response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Sets the ways in which the upstream behaves.</summary>
    public async Task SwitchAsync(JsonObject switches)
    {
        using var response = await simulator.ControlAsync(HttpMethod.Put, $"/upstreams/{prefix.Split('/')[0]}", switches);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The calls of this kind as they were recorded.</summary>
    public async Task<IReadOnlyList<JsonElement>> RecordAsync(string method, string path)
    {
        var calls = await simulator.ControlReadAsync($"/record?endpoint={Uri.EscapeDataString($"{method} /{prefix}{path}")}");
        return [.. calls.EnumerateArray()];
    }
}
