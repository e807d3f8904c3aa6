using System.Net;
using System.Text.Json;
using Torii.Simulator;
using Torii.Simulator.Accounts;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Contract;

/// <summary>Every example of the older proxies' documents, sent as it stands there: it works as it says.</summary>
public sealed class ExampleTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("text-to-image.json", "![Generated Image](http", ".png)", "image")]
    [InlineData("image-to-image.json", "![Generated Image](http", ".png)", "image")]
    [InlineData("text-to-video.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video")]
    [InlineData("image-to-video.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video")]
    [InlineData("sora-1.0-streaming.json", "![Generated Image](http", ".png)", "image")]
    [InlineData("remix.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video", "as a paper cut")]
    [InlineData("storyboard.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video", "Shot 1:\nduration: 5.0sec\nScene: A fox boards a tram\n\nShot 2:\nduration: 5.0sec\nScene: The fox finds a seat\n\nShot 3:\nduration: 10.0sec\nScene: The fox watches the town go by")]
    [InlineData("style.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video", "An owl crosses a frozen lake")]
    [InlineData("style-retro.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video", "A market before dawn")]
    [InlineData("style-remix.json", "```html\n<video src='http", ".mp4' controls></video>\n```", "video", "drawn in ink")]
    public async Task Stream_EndsWithTheResult(string file, string start, string end, string kind, string? prompt = null)
    {
        var example = Of(file);

        var stream = await door.Client.StreamAsync(example.Text);

        stream.IsDone.ShouldBeTrue();
        stream.Content.ShouldStartWith(start);
        stream.Content.ShouldEndWith(end);
        stream.FinishReasons.ShouldBe(["stop"]);
        stream.Chunks.ShouldAllBe(chunk => chunk.GetProperty("model").GetString() == example.Json.GetProperty("model").GetString());
        var task = (await door.Scene.Upstream.TasksAsync()).Single(entry => entry.Prompt == (prompt ?? PromptIn(example.Json)));
        (task.Kind, task.State).ShouldBe((kind, "succeeded"));
    }

    [Fact]
    public async Task Acknowledgement_LeadsToTheResult()
    {
        var acknowledged = await door.Client.ChatAsync(Of("sora-1.0.json").Text);

        acknowledged.Status.ShouldBe(HttpStatusCode.OK);
        acknowledged.FinishReason.ShouldBe("processing");
        var id = acknowledged.Json.GetProperty("id").GetString()!;
        id.ShouldStartWith("chatcmpl-");
        await door.Scene.First.EndAsync(id);
        var result = await door.Client.GetAsync("/v1/generation/" + id);
        result.FinishReason.ShouldBe("stop");
        result.Content.ShouldStartWith("![Generated Image](http");
        var call = (await door.Scene.Upstream.CallsAsync("POST /video_gen")).Single(entry => entry.Body!.Value.GetProperty("prompt").GetString() == PromptIn(Of("sora-1.0.json").Json));
        (call.Body!.Value.GetProperty("width").GetInt32(), call.Body.Value.GetProperty("height").GetInt32()).ShouldBe((720, 480));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Accounts_FromVariableOrFile_AreSharedByWeight(bool isVariable)
    {
        using var folder = new TemporaryFolder();
        var options = new SimulatorOptions { DataFolder = folder.Sub("simulator"), ImageSeconds = new(0.1), OpenAccounts = false };
        options.Accounts["a-sora-token-of-ours-1"] = new AccountSettings("light");
        options.Accounts["a-sora-token-of-ours-2"] = new AccountSettings("heavy");
        await using var simulator = await SimulatorHost.StartAsync(options, TestContext.Current.CancellationToken);
        var port = Ports.Next();
        var variables = Variables.Trial(port).And("SORA_BASE_URL", simulator.BaseAddress.AbsoluteUri).And("API_AUTH_TOKEN", "your-api-key").And("API_HOST", "127.0.0.1");
        if (isVariable)
        {
            variables = variables.And("API_KEYS", Example.Accounts.Text);
        }
        else
        {
            await File.WriteAllTextAsync(folder.Sub("api_keys.json"), Example.Accounts.Text, TestContext.Current.CancellationToken);
        }

        await using var server = ServerRun.Start(folder.Path, variables);
        await server.ListeningAsync();
        using var client = new ChatClient(new Uri($"http://127.0.0.1:{port}"), "your-api-key");
        for (var number = 0; number < 6; number++)
        {
            (await client.AskAsync($"postcard number {number}", ChatModels.Picture)).Media.ShouldNotBeNull();
        }

        using var control = new SimulatorControl(simulator.ControlAddress, simulator.BaseAddress);
        (await control.TasksAsync("light")).Count.ShouldBe(2);
        (await control.TasksAsync("heavy")).Count.ShouldBe(4);
    }

    private static Example Of(string file) => Example.Requests.Single(example => example.File == file);

    private static string PromptIn(JsonElement request)
    {
        var content = request.GetProperty("messages")[0].GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : content[0].GetProperty("text").GetString()!;
    }
}
