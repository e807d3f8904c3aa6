using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>What a start makes of what an earlier one has left: keys, accounts, and work that runs at an upstream.</summary>
public sealed class UpstreamRestartTests : IAsyncLifetime
{
    private const string OldKey = "an-old-secret-key";
    private const string NewKey = "a-new-secret-key";

    private UpstreamStart _scene = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _scene = await UpstreamStart.PrepareAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task UpstreamWithoutAKey_HasOneAccount()
    {
        for (var start = 0; start < 2; start++)
        {
            await using var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri));
            using var client = _scene.Client();
            await UpstreamStart.MakeAPictureAsync(client);
            (await server.StopAsync()).ShouldBe(0);
        }

        _scene.Upstream.Keys.ShouldBe(["", ""]);
        StoredAccounts.Read(_scene.Data).ShouldBe(["openai openai enabled"]);
    }

    [Fact]
    public async Task KeyThatIsReplaced_IsRetiredAndTheNewOneIsUsed()
    {
        await using (var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey)))
        {
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var again = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", NewKey));
        using var client = _scene.Client();
        await UpstreamStart.MakeAPictureAsync(client);

        _scene.Upstream.Keys.ShouldBe([NewKey]);
        StoredAccounts.Read(_scene.Data).ShouldBe(["openai openai retired", "openai openai enabled"]);
    }

    [Fact]
    public async Task KeyThatIsReplaced_FinishesWhatRunsOnIt()
    {
        string id;
        await using (var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey)))
        {
            using var first = _scene.Client();
            id = (await UpstreamStart.PostAsync(first, "/v1/videos", "sora-2")).Json.GetProperty("id").GetString()!;
            await Eventually.BeAsync("the upstream has it", () => Task.FromResult(_scene.Upstream.QuestionKeys.Count > 0));
            (await server.StopAsync()).ShouldBe(0);
        }

        var before = _scene.Upstream.QuestionKeys.Count;
        _scene.Upstream.IsDone = true;
        await using var again = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", NewKey));
        using var client = _scene.Client();
        await Eventually.BeAsync("the video is done", async () => (await client.GetAsync("/v1/videos/" + id)).Json.GetProperty("status").GetString() == "completed");

        var after = _scene.Upstream.QuestionKeys.Skip(before).ToArray();
        after.ShouldNotBeEmpty();
        after.ShouldAllBe(key => key == OldKey);
    }

    [Fact]
    public async Task UpstreamThatIsGone_LeavesNoModelsAndNoSimulator()
    {
        await using (var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri)))
        {
            using var first = _scene.Client();
            (await UpstreamStart.ModelsAsync(first)).Keys.ShouldContain("gpt-image");
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var again = await _scene.StartAsync();
        using var client = _scene.Client();

        (await UpstreamStart.ModelsAsync(client)).ShouldBeEmpty();
        var model = await client.GetAsync("/v1/models/gpt-image");
        model.Status.ShouldBe(HttpStatusCode.OK);
        model.Json.GetProperty("available").GetBoolean().ShouldBeFalse();
        model.Json.TryGetProperty("capabilities", out _).ShouldBeFalse();
        StoredAccounts.Read(_scene.Data).ShouldBe(["openai openai retired"]);
    }

    [Fact]
    public async Task UpstreamThatIsGone_EndsWhatRanThere()
    {
        var soon = ("Torii__Work__Timeout", "8");
        string id;
        await using (var server = await _scene.StartAsync(soon, ("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri)))
        {
            using var first = _scene.Client();
            id = (await UpstreamStart.PostAsync(first, "/v1/videos", "sora-2")).Json.GetProperty("id").GetString()!;
            await Eventually.BeAsync("the upstream has it", () => Task.FromResult(_scene.Upstream.QuestionKeys.Count > 0));
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var again = await _scene.StartAsync(soon);
        using var client = _scene.Client();

        await Eventually.BeAsync("the video is given up", async () => (await client.GetAsync("/v1/videos/" + id)).Json.GetProperty("status").GetString() == "failed");
    }

    [Fact]
    public async Task FirstUpstream_TurnsTheSimulatorAndItsKeysOff()
    {
        await using (var trial = ServerRun.Start(_scene.Folder, Variables.Trial(_scene.Port)))
        {
            await trial.ListeningAsync();
            trial.Out.Text.ShouldContain("built-in simulator");
            (await trial.StopAsync()).ShouldBe(0);
        }

        await using var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri));
        using var client = _scene.Client();
        await UpstreamStart.MakeAPictureAsync(client);
        (await UpstreamStart.ModelsAsync(client)).Keys.ShouldNotContain("avatar-create");
        using var stranger = new ApiClient(new Uri($"http://127.0.0.1:{_scene.Port}"), "han1234");
        (await stranger.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        server.Out.Text.ShouldNotContain("simulator answers");
    }

    [Fact]
    public async Task KeyThatWasRefused_IsTriedAgainAfterARestart()
    {
        _scene.Upstream.IsClosed = true;
        await using (var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey)))
        {
            using var first = _scene.Client();
            await Eventually.BeAsync("the key is known to be dead", async () => (await UpstreamStart.ModelsAsync(first)).Count == 0);
            (await server.StopAsync()).ShouldBe(0);
        }

        _scene.Upstream.IsClosed = false;
        await using var again = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey));
        using var client = _scene.Client();
        await UpstreamStart.MakeAPictureAsync(client);
    }
}
