using System.Globalization;
using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>What a client key may do, and what it hears beyond that.</summary>
public sealed class ClientRightsTests : IAsyncLifetime
{
    private const string Key = "a-key-with-few-rights";

    private Scene _scene = null!;
    private ApiClient _client = null!;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task Models_ThatAreNotItsOwn_AreForbidden()
    {
        await StartAsync(("Models__0", "gpt-image"), ("Models__1", "sora-video"));

        (await _client.ChatAsync(ChatBodies.Text("a well", "gpt-image-portrait"))).ShouldBeError(HttpStatusCode.Forbidden, "model_not_allowed", "model");
        (await _client.ChatAsync(ChatBodies.Text("a well", "sora2-portrait-10s", stream: true))).ShouldBeError(HttpStatusCode.Forbidden, "model_not_allowed", "model");
        _scene.Rows.Generations.ShouldBeEmpty();
        foreach (var allowed in (string[])["gpt-image", "sora-image", "sora-video", "sora2-landscape-10s"])
        {
            (await _client.ChatAsync(ChatBodies.Text("a well", allowed))).Status.ShouldBe(HttpStatusCode.OK, allowed);
        }
    }

    [Fact]
    public async Task RequestsPerMinute_AreCountedByResultsAndTellWhenToAskAgain()
    {
        await StartAsync(("RequestsPerMinute", "3"));

        (await _client.ChatAsync(ChatBodies.Text("two pails").With("n", 2))).Status.ShouldBe(HttpStatusCode.OK);
        ShouldBeLimited(await _client.ChatAsync(ChatBodies.Text("two more pails").With("n", 2)), "rate_limit_exceeded");
        (await _client.ChatAsync(ChatBodies.Text("one pail"))).Status.ShouldBe(HttpStatusCode.OK);
        ShouldBeLimited(await _client.ChatAsync(ChatBodies.Text("another pail")), "rate_limit_exceeded");

        _scene.Rows.Generations.Count.ShouldBe(3);
        (await _scene.First.AskAsync("somebody else's pail", ChatModels.Picture)).Media.ShouldNotBeNull();
    }

    [Fact]
    public async Task AtOnce_MakesTheNextWait()
    {
        await StartAsync(("AtOnce", "1"));
        await _scene.Upstream.SetSecondsAsync(1);

        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(number => _client.ChatAsync(ChatBodies.Text($"pitcher number {number}"))));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var tasks = (await _scene.Upstream.TasksAsync()).OrderBy(task => task.Started).ToArray();
        tasks.Length.ShouldBe(3);
        tasks.Zip(tasks.Skip(1)).ShouldAllBe(pair => pair.First.Ends <= pair.Second.Started);
    }

    [Fact]
    public async Task QueueBound_TurnsAwayWhatIsTooMuch()
    {
        await StartAsync(("AtOnce", "1"), ("QueueBound", "2"));
        await _scene.Upstream.SetSecondsAsync(600);
        await AskLaterAsync("jar number 1");
        await Eventually.BeAsync("it is under way", async () => (await _scene.Upstream.TasksAsync()).Count == 1);
        await AskLaterAsync("jar number 2");

        ShouldBeLimited(await _client.ChatAsync(ChatBodies.Text("jars three and four").With("n", 2)), "queue_full");
        await AskLaterAsync("jar number 3");
        ShouldBeLimited(await _client.ChatAsync(ChatBodies.Text("jar number 4")), "queue_full");

        _scene.Rows.Generations.Select(row => row.Prompt).ShouldBe(["jar number 1", "jar number 2", "jar number 3"]);
    }

    [Fact]
    public async Task Expiry_ThatIsPast_EndsTheKey()
    {
        await StartAsync(("ExpiresAt", "2020-01-31T00:00:00Z"));

        (await _client.GetAsync("/v1/models")).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task Expiry_ThatIsToCome_DoesNotMatterYet()
    {
        await StartAsync(("ExpiresAt", "2999-01-31"));

        (await _client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_NoLongerConfigured_IsRevokedAndItsWorkStaysItsOwn()
    {
        await StartAsync(("Models__0", "gpt-image"));
        var made = (await _client.ChatAsync(ChatBodies.Text("a seal"))).Json.GetProperty("id").GetString();
        await _scene.Torii.StopAsync();

        await using (var without = new ToriiProcess(_scene.Torii.Setup with { Settings = new Dictionary<string, string>() }))
        {
            await without.StartAsync();
            (await _client.GetAsync("/v1/models")).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
            foreach (var door in CreatingDoor.All.Values)
            {
                (await _client.SendAsync(door.Request("a broken seal"))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
            }

            (await _scene.First.AskAsync("another seal", ChatModels.Picture)).Media.ShouldNotBeNull();
            await without.StopAsync();
        }

        await _scene.Torii.StartAsync();
        (await _client.GetAsync("/v1/generation/" + made)).FinishReason.ShouldBe("stop");
    }

    private static void ShouldBeLimited(ApiAnswer answer, string code)
    {
        answer.ShouldBeError(HttpStatusCode.TooManyRequests, code);
        answer.Json.GetProperty("error").GetProperty("type").GetString().ShouldBe("rate_limit_error");
        int.Parse(answer.Headers["Retry-After"], NumberStyles.None, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
    }

    private async Task StartAsync(params (string Right, string Value)[] rights)
    {
        const string third = "Torii__ClientKeys__2__";
        _scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = rights.Append(("Key", Key)).ToDictionary(right => third + right.Item1, right => right.Item2),
        });
        _client = new ApiClient(_scene.Torii.Setup.Address, Key);
    }

    private async Task AskLaterAsync(string prompt)
    {
        var request = ApiClient.ChatRequest(ApiClient.Bytes(ChatBodies.Text(prompt)));
        request.Headers.Add("Prefer", "respond-async");
        (await _client.SendAsync(request)).FinishReason.ShouldBe("processing");
    }
}
