using System.Globalization;
using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>What a chat client that asks for no stream gets.</summary>
public sealed class ChatWaitTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("gpt-image", "![Generated Image](http", ".png)")]
    [InlineData(ChatModels.Video, "```html\n<video src='http", ".mp4' controls></video>\n```")]
    public async Task Result_IsAWholeCompletion(string model, string start, string end)
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("an owl on a wire", model));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Headers["Content-Type"].ShouldBe("application/json");
        answer.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
        answer.Json.GetProperty("object").GetString().ShouldBe("chat.completion");
        answer.Json.GetProperty("id").GetString()!.ShouldMatch("^chatcmpl-[0-9a-f]{32}$");
        answer.Json.GetProperty("model").GetString().ShouldBe(model);
        answer.Json.GetProperty("created").GetInt64().ShouldBePositive();
        answer.Json.GetProperty("choices").GetArrayLength().ShouldBe(1);
        answer.FinishReason.ShouldBe("stop");
        answer.Content.ShouldStartWith(start);
        answer.Content.ShouldEndWith(end);
        var usage = answer.Json.GetProperty("usage");
        usage.GetProperty("total_tokens").GetInt32().ShouldBe(usage.GetProperty("prompt_tokens").GetInt32() + usage.GetProperty("completion_tokens").GetInt32());
    }

    [Fact]
    public async Task FourImages_AreFourLinesAndFourTasks()
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("four kites").With("n", 4));

        answer.Content.Split('\n').Distinct().Count().ShouldBe(4);
        (await door.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == "four kites").ShouldBe(4);
    }

    [Theory]
    [InlineData("violation", HttpStatusCode.BadRequest, "content_policy_violation", "prompt")]
    [InlineData("task_failed", HttpStatusCode.BadGateway, "upstream_failed", null)]
    public async Task Failure_SoonEnough_HasItsOwnStatus(string fault, HttpStatusCode status, string code, string? param)
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault(fault));

        var answer = await door.Client.ChatAsync(ChatBodies.Text("a wheel without a rim, " + fault, ChatModels.Video));

        answer.ShouldBeError(status, code, param);
        answer.Headers.ContainsKey("Retry-After").ShouldBe((int)status >= 500);
        (await door.Scene.Upstream.TasksAsync()).Count(task => task.Prompt.EndsWith(fault, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Error_OfTheUpstreamsMaking_SaysWhenToAskAgainInWholeSeconds()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("task_failed"));

        var answer = await door.Client.ChatAsync(ChatBodies.Text("a ladder in a well", ChatModels.Video));

        int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture).ShouldBePositive();
    }

    [Fact]
    public async Task Sora1_WithoutAStream_IsAcknowledgedAtOnce()
    {
        await door.Scene.Upstream.SetSecondsAsync(600);

        var answer = await door.Client.ChatAsync(ChatBodies.Text("a hound in the snow", "sora-1.0"));

        await door.Scene.Upstream.SetSecondsAsync(0.3);
        ShouldBeAcknowledged(answer, "sora-1.0");
    }

    [Theory]
    [InlineData("gpt-image")]
    [InlineData(ChatModels.Video)]
    public async Task RespondAsync_IsAcknowledgedAtOnceAndCanBeAskedFor(string model)
    {
        var request = ApiClient.ChatRequest(ApiClient.Bytes(ChatBodies.Text("a raft, later", model)));
        request.Headers.Add("Prefer", "respond-async, wait=10");

        var answer = await door.Client.SendAsync(request);

        ShouldBeAcknowledged(answer, model);
        (await door.Scene.First.EndAsync(answer.Json.GetProperty("id").GetString()!)).Media.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Body_InChunksOrAnnounced_IsRead(bool isChunked, bool isAnnounced)
    {
        var request = ApiClient.ChatRequest(ApiClient.Bytes(ChatBodies.Pictures("a clock", "gpt-image", Pictures.PngUrl(2_000_000))));
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = isAnnounced;

        (await door.Client.SendAsync(request)).Content.ShouldStartWith("![Generated Image](");
    }

    [Fact]
    public async Task Links_WithABaseUrl_BeginWithIt()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string> { ["BASE_URL"] = "https://media.example/torii/" },
        });

        var reply = await scene.First.AskAsync("a signpost", ChatModels.Picture);

        reply.Media!.AbsoluteUri.ShouldStartWith("https://media.example/torii/media/");
        (await ChatClient.DownloadAsync(new Uri(scene.Torii.Setup.Address, reply.Media.AbsolutePath["/torii".Length..]))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Results_NotKept_AreTheUpstreamsLinks()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string> { ["IMAGE_LOCALIZATION"] = "false" },
        });

        var reply = await scene.First.AskAsync("a weathervane", ChatModels.Picture);

        reply.Media!.Authority.ShouldBe(scene.Torii.Setup.Backend.Authority);
        (await ChatClient.DownloadAsync(reply.Media)).ShouldNotBeEmpty();
    }

    private static void ShouldBeAcknowledged(ApiAnswer answer, string model)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var id = answer.Json.GetProperty("id").GetString();
        answer.Json.GetProperty("object").GetString().ShouldBe("chat.completion");
        answer.Json.GetProperty("model").GetString().ShouldBe(model);
        answer.FinishReason.ShouldBe("processing");
        answer.Content.ShouldStartWith("```think\n");
        answer.Content.ShouldEndWith("\n```");
        answer.Headers["Location"].ShouldBe($"/v1/generation/{id}");
        answer.Json.GetProperty("usage").ValueKind.ShouldBe(JsonValueKind.Object);
    }
}
