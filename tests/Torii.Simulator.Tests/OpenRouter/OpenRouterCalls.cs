using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.OpenRouter;

/// <summary>Calls of the stand-in of OpenRouter, as a client makes them.</summary>
internal static class OpenRouterCalls
{
    public const string Key = "sk-or-v1-test";
    public const string Prefix = "/openrouter/api/v1";
    public const string Model = "bytedance/seedance-2.0";

    /// <summary>A body that is good.</summary>
    public static JsonObject Video(string prompt = "a heron in the reeds") => new()
    {
        ["model"] = Model,
        ["prompt"] = prompt,
        ["duration"] = 5,
        ["resolution"] = "720p",
        ["aspect_ratio"] = "16:9",
    };

    public static JsonObject Frame(string place, string url = "data:image/png;base64,iVBORw0KGgo=") =>
        new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = url }, ["frame_type"] = place };

    public static JsonObject Reference(string type = "image_url", string url = "https://pictures.example/heron.png") =>
        new() { ["type"] = type, [type] = new JsonObject { ["url"] = url } };

    public static Uri Address(this TestSimulator simulator, string path) => new(simulator.Origin, Prefix + path);

    public static Task<HttpResponseMessage> CallAsync(this TestSimulator simulator, HttpMethod method, string path, JsonNode? body = null, string? key = Key)
    {
        var request = new HttpRequestMessage(method, simulator.Address(path)) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        return simulator.Http.SendAsync(request);
    }

    /// <summary>Begins a job and gives its id.</summary>
    public static async Task<string> BeginJobAsync(this TestSimulator simulator, JsonObject? body = null, string key = Key)
    {
        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", body ?? Video(), key);
        var answer = await ReadAsync(response, HttpStatusCode.Accepted);
        return answer.GetProperty("id").GetString()!;
    }

    /// <summary>How a job stands.</summary>
    public static async Task<JsonElement> JobAsync(this TestSimulator simulator, string id)
    {
        using var response = await simulator.CallAsync(HttpMethod.Get, $"/videos/{id}");
        return await response.ShouldBeJsonAsync();
    }

    /// <summary>How a job stands once its time is over.</summary>
    public static async Task<JsonElement> EndedJobAsync(this TestSimulator simulator, string id)
    {
        simulator.Time.Advance(10);
        return await simulator.JobAsync(id);
    }

    public static Task<HttpResponseMessage> ContentAsync(this TestSimulator simulator, string id, string? key = Key) =>
        simulator.CallAsync(HttpMethod.Get, $"/videos/{id}/content?index=0", key: key);

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, body);
        return JsonElement.Parse(body);
    }

    /// <summary>An error in OpenRouter's form; gives its message.</summary>
    public static async Task<string> ShouldBeRefusedAsync(this HttpResponseMessage response, int status)
    {
        var error = (await ReadAsync(response, (HttpStatusCode)status)).GetProperty("error");
        error.ShouldHaveExactly("code", "message");
        error.GetProperty("code").GetInt32().ShouldBe(status);
        var message = error.GetProperty("message").GetString();
        message.ShouldNotBeNullOrWhiteSpace();
        return message;
    }

    public static async Task SetAsync(this TestSimulator simulator, JsonObject settings)
    {
        using var response = await simulator.ControlAsync(HttpMethod.Put, "/openrouter", settings);
        await response.ShouldBeJsonAsync();
    }
}
