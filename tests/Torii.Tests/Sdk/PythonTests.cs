using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>What OpenAI's client for Python sends and how it reads what comes back.</summary>
[Collection(DotNetSuite.Name)]
public sealed class PythonTests(SdkScene sdk) : IDisposable
{
    private readonly PythonClient _python = new(sdk);

    /// <inheritdoc />
    public void Dispose() => _python.Dispose();

    [Fact]
    public async Task Videos_WordsAlone_AreAFormToo() =>
        IdIn(await _python.PostFormAsync("/videos", Prompt("A red kite"), PythonPart.Text("seconds", "8"), PythonPart.Text("size", "1280x720")))
            .ShouldStartWith("video_");

    [Theory]
    [InlineData("dot.png", "image/png")]
    [InlineData("upload", null)]
    public async Task Videos_WithAFile_TakeIt(string file, string? type) =>
        IdIn(await _python.PostFormAsync("/videos", PythonPart.File("input_reference", TestPicture.Bytes, file, type), Prompt("Let it glow")))
            .ShouldStartWith("video_");

    [Fact]
    public async Task Videos_WithExtraBody_TakeWhatStandsInBrackets() =>
        await CompletedAsync(await _python.PostFormAsync(
            "/videos", Prompt("Let it fade"), PythonPart.Text("negative_prompt", "people"), PythonPart.Text("input_reference[image_url]", TestPicture.DataUrl)));

    [Fact]
    public async Task Videos_WithAFileId_TakeTheFile()
    {
        var file = await _python.PostFormAsync("/files", PythonPart.Text("purpose", "vision"), PythonPart.File("file", TestPicture.Bytes, "dot.png", "image/png"));

        await CompletedAsync(await _python.PostFormAsync("/videos", Prompt("Let it grow"), PythonPart.Text("input_reference[file_id]", IdIn(file))));
    }

    [Fact]
    public async Task EarlierVideo_InBrackets_IsFound()
    {
        var earlier = (await CompletedAsync(await _python.PostFormAsync("/videos", Prompt("A red barn")))).GetProperty("id").GetString()!;

        var edited = await _python.PostFormAsync("/videos/edits", Prompt("In the snow"), PythonPart.Text("video[id]", earlier));
        var extended = await _python.PostFormAsync(
            "/videos/extensions", Prompt("And then it snows"), PythonPart.Text("seconds", "8"), PythonPart.Text("video[id]", earlier));

        IdIn(edited).ShouldStartWith("video_");
        IdIn(extended).ShouldStartWith("video_");
    }

    [Fact]
    public async Task Poll_IsToldWhenToComeAgain_UntilItHasEnded()
    {
        await sdk.SlowlyAsync(600, async () =>
        {
            var created = await _python.PostFormAsync("/videos", Prompt("A slow red kite"));

            var polled = await _python.GetAsync("/videos/" + IdIn(created), polls: true);

            int.Parse(created.Headers["openai-poll-after-ms"]).ShouldBeInRange(1, 60_000);
            int.Parse(polled.Headers["openai-poll-after-ms"]).ShouldBeInRange(1, 60_000);
        });

        var ended = await CompletedAsync(await _python.PostFormAsync("/videos", Prompt("A quick red kite")));
        (await _python.GetAsync("/videos/" + ended.GetProperty("id").GetString(), polls: true)).Headers.Keys.ShouldNotContain("openai-poll-after-ms", StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/videos/edits")]
    [InlineData("/videos/extensions")]
    public async Task EarlierVideo_AsAFile_IsRefusedInWords(string path) =>
        (await _python.PostFormAsync(
            path, Prompt("In the rain"), PythonPart.Text("seconds", "8"), PythonPart.File("video", Pictures.Mp4(), "own.mp4", "video/mp4")))
            .ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "video");

    [Theory]
    [InlineData("image")]
    [InlineData("image[]")]
    public async Task ImageEdits_WithFiles_TakeThem(string name)
    {
        var answer = await _python.PostFormAsync(
            "/images/edits",
            PythonPart.File(name, TestPicture.Bytes, "one.png", "image/png"),
            PythonPart.File(name, TestPicture.Bytes, "two.png", "image/png"),
            Prompt("Side by side"),
            PythonPart.Text("n", "1"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("data").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData(ChatModels.Picture)]
    [InlineData(ChatModels.Video)]
    public async Task ChatStream_IsWithinTheRules(string model) =>
        ShouldBeWithinTheRules(await _python.StreamAsync("/chat/completions", Chat(model)))[^1].Data.ShouldBe("[DONE]");

    [Fact]
    public Task ChatStream_ThatFails_EndsWithTheError() => sdk.UnwillinglyAsync(UpstreamFault.CreateVideo, async () =>
    {
        var events = ShouldBeWithinTheRules(await _python.StreamAsync("/chat/completions", Chat(ChatModels.Video)));

        ErrorIn(events[^1].Data).GetProperty("code").GetString().ShouldBe("content_policy_violation");
    });

    [Fact]
    public async Task ImageStream_IsWithinTheRules()
    {
        var events = ShouldBeWithinTheRules(await _python.StreamAsync("/images/generations", new { prompt = "A red bell", stream = true, partial_images = 2 }));

        events[^1].Name.ShouldBe("image_generation.completed");
    }

    [Fact]
    public async Task EditStream_IsWithinTheRules()
    {
        var events = ShouldBeWithinTheRules(await _python.StreamFormAsync(
            "/images/edits", PythonPart.File("image", TestPicture.Bytes, "dot.png", "image/png"), Prompt("A red frame"), PythonPart.Text("stream", "true")));

        events[^1].Name.ShouldBe("image_edit.completed");
    }

    [Fact]
    public Task ImageStream_ThatFails_EndsWithTheError() => sdk.UnwillinglyAsync(SdkScene.CreateImage, async () =>
    {
        var events = ShouldBeWithinTheRules(await _python.StreamAsync("/images/generations", new { prompt = "A bell that may not be", stream = true }));

        events[^1].Name.ShouldBe("error");
        ErrorIn(events[^1].Data).GetProperty("code").GetString().ShouldBe("content_policy_violation");
    });

    [Fact]
    public async Task Ids_AreInEventsAlone()
    {
        var video = await CompletedAsync(await _python.PostFormAsync("/videos", Prompt("A red mill")));

        (await _python.StreamAsync($"/videos/{video.GetProperty("id").GetString()}/events")).ShouldMatch("(?m)^id: [0-9]+\r?$");
    }

    /// <summary>No line but those that break nothing, each event whole, each with data that is JSON.</summary>
    private static IReadOnlyList<(string? Name, string Data)> ShouldBeWithinTheRules(string stream)
    {
        var lines = stream.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        lines.ShouldAllBe(line => line.Length == 0 || line.StartsWith(':') || line.StartsWith("data: ") || line.StartsWith("event: "));
        lines[^2..].ShouldBe(["", ""]);
        var events = PythonEvents.Read(stream);
        events.ShouldAllBe(entry => entry.Data == "[DONE]" || JsonElement.Parse(entry.Data).ValueKind == JsonValueKind.Object);
        return events;
    }

    private static JsonElement ErrorIn(string data) => JsonElement.Parse(data).GetProperty("error");

    private static object Chat(string model) => new { model, stream = true, messages = new[] { new { role = "user", content = "A red sail" } } };

    private static PythonPart Prompt(string text) => PythonPart.Text("prompt", text);

    private static string IdIn(ApiAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    /// <summary>The video when it is completed, by the client's own loop.</summary>
    private async Task<JsonElement> CompletedAsync(ApiAnswer created)
    {
        var id = IdIn(created);
        JsonElement video = default;
        await Eventually.BeAsync(
            "the video is completed",
            async () => (video = (await _python.GetAsync("/videos/" + id, polls: true)).Json).GetProperty("status").GetString() is not ("queued" or "in_progress"));
        video.GetProperty("status").GetString().ShouldBe("completed", video.ToString());
        return video;
    }
}
