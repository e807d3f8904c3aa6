using System.Net;
using System.Text;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>A data folder and a port for the whole program, and a server that plays the upstream.</summary>
internal sealed class UpstreamStart : IAsyncDisposable
{
    private const string Key = "a-key-of-ours";

    private readonly TemporaryFolder _folder = new();

    private UpstreamStart(StandInUpstream upstream) => Upstream = upstream;

    /// <summary>The server that plays the upstream.</summary>
    public StandInUpstream Upstream { get; }

    /// <summary>The port that the program listens on.</summary>
    public int Port { get; } = Ports.Next();

    /// <summary>The program's working folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Its data folder.</summary>
    public string Data => Path.Combine(_folder.Path, "data");

    /// <summary>Starts the upstream, and nothing else yet.</summary>
    public static async Task<UpstreamStart> PrepareAsync() => new(await StandInUpstream.StartAsync());

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Upstream.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The variables of a server with a key of ours, on a port of its own, and more.</summary>
    public Dictionary<string, string> VariablesWith(params (string Name, string Value)[] more)
    {
        var variables = Variables.Trial(Port).And("API_AUTH_TOKEN", Key).And("API_HOST", "127.0.0.1");
        return more.Aggregate(variables, (all, one) => all.And(one.Name, one.Value));
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public async Task<ServerRun> StartAsync(params (string Name, string Value)[] variables)
    {
        var server = ServerRun.Start(Folder, VariablesWith(variables));
        await server.ListeningAsync();
        return server;
    }

    /// <summary>A client with our key.</summary>
    public ApiClient Client() => new(new Uri($"http://127.0.0.1:{Port}"), Key);

    /// <summary>The models that are offered, by their names.</summary>
    public static async Task<Dictionary<string, JsonElement>> ModelsAsync(ApiClient client)
    {
        var answer = await client.GetAsync("/v1/models");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Json.GetProperty("data").EnumerateArray().ToDictionary(model => model.GetProperty("id").GetString()!);
    }

    /// <summary>Makes a picture at the upstream.</summary>
    public static async Task MakeAPictureAsync(ApiClient client)
    {
        var answer = await PostAsync(client, "/v1/images/generations", "gpt-image");
        answer.Json.GetProperty("data").GetArrayLength().ShouldBe(1);
        answer.Headers.ContainsKey("x-torii-simulated").ShouldBeFalse();
    }

    /// <summary>Asks for something, which is taken.</summary>
    public static async Task<ApiAnswer> PostAsync(ApiClient client, string path, string model)
    {
        var body = JsonSerializer.Serialize(new { model, prompt = "a red gate in the rain" });
        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer;
    }
}
