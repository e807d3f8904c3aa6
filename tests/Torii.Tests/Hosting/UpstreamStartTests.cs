using System.Net;
using System.Text;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>Starts with upstreams beside the Sora backend: the whole program, against a server that plays one.</summary>
public sealed class UpstreamStartTests : IAsyncLifetime
{
    private const string Key = "a-key-of-ours";
    private const string OldKey = "an-old-secret-key";
    private const string NewKey = "a-new-secret-key";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private StandInUpstream _upstream = null!;

    private string Data => Path.Combine(_folder.Path, "data");

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _upstream = await StandInUpstream.StartAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _upstream.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OpenRouterKey_IsEnoughToListModels()
    {
        await using var server = await StartAsync(("OPENROUTER_API_KEY", OldKey), ("Torii__Upstreams__0__Preset", "openrouter"), ("Torii__Upstreams__0__BaseUrl", _upstream.Address.AbsoluteUri));
        using var client = Client();

        var models = await ModelsAsync(client);

        models.Keys.ShouldContain("sora-2");
        models.Keys.ShouldContain("gpt-image");
        models.Keys.ShouldContain("prompt-enhance-short-10s");
        var video = models["sora2-landscape-10s"].GetProperty("capabilities");
        video.GetProperty("last_frame").GetString().ShouldBe("native");
        video.GetProperty("styles").GetString().ShouldBe("stand-in");
        video.GetProperty("seconds").EnumerateArray().Select(length => length.GetInt32()).ShouldContain(10);
        StoredAccounts.Read(Data).ShouldBe(["openrouter openrouter enabled"]);
        server.ShouldNotTell(OldKey);
    }

    [Fact]
    public async Task OpenAiVariables_MakeAPictureThere()
    {
        await using var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey));
        using var client = Client();

        await MakeAPictureAsync(client);

        _upstream.Keys.ShouldBe([OldKey]);
        server.ShouldNotTell(OldKey);
    }

    [Fact]
    public async Task UpstreamWithoutAKey_HasOneAccount()
    {
        for (var start = 0; start < 2; start++)
        {
            await using var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri));
            using var client = Client();
            await MakeAPictureAsync(client);
            (await server.StopAsync()).ShouldBe(0);
        }

        _upstream.Keys.ShouldBe(["", ""]);
        StoredAccounts.Read(Data).ShouldBe(["openai openai enabled"]);
    }

    [Fact]
    public async Task KeyThatIsReplaced_IsRetiredAndTheNewOneIsUsed()
    {
        await using (var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey)))
        {
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var again = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", NewKey));
        using var client = Client();
        await MakeAPictureAsync(client);

        _upstream.Keys.ShouldBe([NewKey]);
        StoredAccounts.Read(Data).ShouldBe(["openai openai retired", "openai openai enabled"]);
    }

    [Fact]
    public async Task KeyThatIsReplaced_FinishesWhatRunsOnIt()
    {
        string id;
        await using (var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey)))
        {
            using var first = Client();
            id = (await PostAsync(first, "/v1/videos", "sora-2")).Json.GetProperty("id").GetString()!;
            await Eventually.BeAsync("the upstream has it", () => Task.FromResult(_upstream.QuestionKeys.Count > 0));
            (await server.StopAsync()).ShouldBe(0);
        }

        var before = _upstream.QuestionKeys.Count;
        _upstream.IsDone = true;
        await using var again = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", NewKey));
        using var client = Client();
        await Eventually.BeAsync("the video is done", async () => (await client.GetAsync("/v1/videos/" + id)).Json.GetProperty("status").GetString() == "completed");

        var after = _upstream.QuestionKeys.Skip(before).ToArray();
        after.ShouldNotBeEmpty();
        after.ShouldAllBe(key => key == OldKey);
    }

    [Fact]
    public async Task SeveralKeys_AreSeveralAccounts()
    {
        await using var server = await StartAsync(
            ("Torii__Upstreams__0__Preset", "compatible"),
            ("Torii__Upstreams__0__Name", "mine"),
            ("Torii__Upstreams__0__BaseUrl", _upstream.Address.AbsoluteUri),
            ("Torii__Upstreams__0__Keys", $"{OldKey},{NewKey}"));
        using var client = Client();

        await MakeAPictureAsync(client);
        await MakeAPictureAsync(client);

        _upstream.Keys.ShouldBe([OldKey, NewKey], ignoreOrder: true);
        StoredAccounts.Read(Data).ShouldBe(["mine mine 1 enabled", "mine mine 2 enabled"]);
    }

    [Fact]
    public async Task UpstreamThatIsGone_LeavesNoModelsAndNoSimulator()
    {
        await using (var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri)))
        {
            using var first = Client();
            (await ModelsAsync(first)).Keys.ShouldContain("gpt-image");
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var again = await StartAsync();
        using var client = Client();

        (await ModelsAsync(client)).ShouldBeEmpty();
        var model = await client.GetAsync("/v1/models/gpt-image");
        model.Status.ShouldBe(HttpStatusCode.OK);
        model.Json.GetProperty("available").GetBoolean().ShouldBeFalse();
        model.Json.TryGetProperty("capabilities", out _).ShouldBeFalse();
        StoredAccounts.Read(Data).ShouldBe(["openai openai retired"]);
    }

    [Fact]
    public async Task UpstreamThatIsGone_EndsWhatRanThere()
    {
        var soon = ("Torii__Work__Timeout", "8");
        string id;
        await using (var server = await StartAsync(soon, ("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri)))
        {
            using var first = Client();
            id = (await PostAsync(first, "/v1/videos", "sora-2")).Json.GetProperty("id").GetString()!;
            await Eventually.BeAsync("the upstream has it", () => Task.FromResult(_upstream.QuestionKeys.Count > 0));
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var again = await StartAsync(soon);
        using var client = Client();

        await Eventually.BeAsync("the video is given up", async () => (await client.GetAsync("/v1/videos/" + id)).Json.GetProperty("status").GetString() == "failed");
    }

    [Fact]
    public async Task Route_DecidesWhereAModelIsMade()
    {
        await using var server = await StartAsync(
            ("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri),
            ("Torii__Routes__0__Models", "gpt-image-landscape"),
            ("Torii__Routes__0__Targets", "sora"));
        using var client = Client();

        var models = await ModelsAsync(client);

        models.Keys.ShouldContain("gpt-image");
        models.Keys.ShouldNotContain("gpt-image-landscape");
    }

    [Fact]
    public async Task FirstUpstream_TurnsTheSimulatorAndItsKeysOff()
    {
        await using (var trial = ServerRun.Start(_folder.Path, Variables.Trial(_port)))
        {
            await trial.ListeningAsync();
            trial.Out.Text.ShouldContain("built-in simulator");
            (await trial.StopAsync()).ShouldBe(0);
        }

        await using var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri));
        using var client = Client();
        await MakeAPictureAsync(client);
        (await ModelsAsync(client)).Keys.ShouldNotContain("avatar-create");
        using var stranger = new ApiClient(new Uri($"http://127.0.0.1:{_port}"), "han1234");
        (await stranger.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        server.Out.Text.ShouldNotContain("simulator answers");
    }

    [Fact]
    public async Task KeyThatWasRefused_IsTriedAgainAfterARestart()
    {
        _upstream.IsClosed = true;
        await using (var server = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey)))
        {
            using var first = Client();
            await Eventually.BeAsync("the key is known to be dead", async () => (await ModelsAsync(first)).Count == 0);
            (await server.StopAsync()).ShouldBe(0);
        }

        _upstream.IsClosed = false;
        await using var again = await StartAsync(("OPENAI_BASE_URL", _upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey));
        using var client = Client();
        await MakeAPictureAsync(client);
    }

    [Fact]
    public async Task UpstreamThatIsToriiItself_EndsTheStart()
    {
        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, VariablesWith(("OPENAI_BASE_URL", $"http://localhost:{_port}/v1")));

        code.ShouldBe(1);
        error.ShouldContain("OPENAI_BASE_URL");
        (output + error).ShouldNotContain("   at ");
    }

    private Dictionary<string, string> VariablesWith(params (string Name, string Value)[] more)
    {
        var variables = Variables.Trial(_port).And("API_AUTH_TOKEN", Key).And("API_HOST", "127.0.0.1");
        return more.Aggregate(variables, (all, one) => all.And(one.Name, one.Value));
    }

    private async Task<ServerRun> StartAsync(params (string Name, string Value)[] variables)
    {
        var server = ServerRun.Start(_folder.Path, VariablesWith(variables));
        await server.ListeningAsync();
        return server;
    }

    private ApiClient Client() => new(new Uri($"http://127.0.0.1:{_port}"), Key);

    private static async Task<Dictionary<string, JsonElement>> ModelsAsync(ApiClient client)
    {
        var answer = await client.GetAsync("/v1/models");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Json.GetProperty("data").EnumerateArray().ToDictionary(model => model.GetProperty("id").GetString()!);
    }

    private static async Task MakeAPictureAsync(ApiClient client)
    {
        var answer = await PostAsync(client, "/v1/images/generations", "gpt-image");
        answer.Json.GetProperty("data").GetArrayLength().ShouldBe(1);
        answer.Headers.ContainsKey("x-torii-simulated").ShouldBeFalse();
    }

    private static async Task<ApiAnswer> PostAsync(ApiClient client, string path, string model)
    {
        var body = JsonSerializer.Serialize(new { model, prompt = "a red gate in the rain" });
        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer;
    }
}
