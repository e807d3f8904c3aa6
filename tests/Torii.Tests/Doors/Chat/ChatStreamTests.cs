using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>What a chat client that asks for a stream gets, line by line.</summary>
public sealed partial class ChatStreamTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Fact]
    public async Task Image_IsOneLineOfMarkdown()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("a lantern on a jetty", stream: true));

        stream.Status.ShouldBe(HttpStatusCode.OK);
        stream.Content.ShouldMatch($@"^!\[Generated Image\]\({Regex.Escape(door.Address.AbsoluteUri)}media/[0-9a-f]{{32}}/[\w-]{{22}}\.png\)$");
        (await ChatClient.DownloadAsync(LinkIn(stream.Content))).ShouldNotBeEmpty();
        ShouldBeWhole(stream, "gpt-image");
    }

    [Fact]
    public async Task Images_AreALineEach()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("four boats", stream: true).With("n", 4));

        var lines = stream.Content.Split('\n');
        lines.Length.ShouldBe(4);
        lines.Distinct().Count().ShouldBe(4);
        lines.ShouldAllBe(line => line.StartsWith("![Generated Image](http", StringComparison.Ordinal) && line.EndsWith(".png)", StringComparison.Ordinal));
        ShouldBeWhole(stream, "gpt-image");
    }

    [Fact]
    public async Task Video_IsAFencedBlockAndNothingElse()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("a barge passes", ChatModels.Video, stream: true));

        stream.Content.ShouldMatch($@"^```html\n<video src='{Regex.Escape(door.Address.AbsoluteUri)}media/[0-9a-f]{{32}}/[\w-]{{22}}\.mp4' controls></video>\n```$");
        ShouldBeWhole(stream, ChatModels.Video);
    }

    [Fact]
    public async Task Progress_IsReasoningThatOnlyGrows()
    {
        await door.Scene.Upstream.SetSecondsAsync(4);
        var stream = await door.Client.StreamAsync(ChatBodies.Text("a mill turns", ChatModels.Video, stream: true));
        await door.Scene.Upstream.SetSecondsAsync(0.3);

        var steps = stream.Reasoning.Select(line => Percent().Match(line)).Where(match => match.Success).Select(match => int.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture)).ToArray();
        steps.ShouldNotBeEmpty();
        steps.ShouldBe(steps.Order());
        steps.ShouldAllBe(step => step >= 0 && step <= 100);
        stream.Content.ShouldNotContain("%");
    }

    [Fact]
    public async Task Headers_ForbidGathering()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("a kiosk at night", stream: true));

        stream.Headers["Content-Type"].ShouldBe("text/event-stream; charset=utf-8");
        stream.Headers["Cache-Control"].ShouldBe("no-cache");
        stream.Headers["X-Accel-Buffering"].ShouldBe("no");
        stream.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
        stream.Headers.Keys.ShouldNotContain("Content-Length");
        stream.Headers.Keys.ShouldNotContain("x-torii-simulated");
    }

    [Fact]
    public async Task Usage_AskedFor_IsTheLastChunk()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("a quiet harbour", stream: true).With("stream_options", new { include_usage = true }));

        var last = stream.Chunks[^1];
        last.GetProperty("choices").GetArrayLength().ShouldBe(0);
        var usage = last.GetProperty("usage");
        usage.GetProperty("prompt_tokens").GetInt32().ShouldBePositive();
        usage.GetProperty("completion_tokens").GetInt32().ShouldBePositive();
        usage.GetProperty("total_tokens").GetInt32().ShouldBe(usage.GetProperty("prompt_tokens").GetInt32() + usage.GetProperty("completion_tokens").GetInt32());
        stream.Chunks.SkipLast(1).ShouldAllBe(chunk => !chunk.ToString().Contains("\"usage\"", StringComparison.Ordinal));
        ShouldBeWhole(stream, "gpt-image");
    }

    [Fact]
    public async Task OneOfThreeRefused_TheOthersComeWithAnAdjustment()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("violation") { Endpoint = "POST /video_gen" });

        var stream = await door.Client.StreamAsync(ChatBodies.Text("three gulls", stream: true).With("n", 3));

        stream.Content.Split('\n').Length.ShouldBe(2);
        var adjusted = stream.Chunks.Single(chunk => chunk.TryGetProperty("adjustments", out _));
        adjusted.GetProperty("choices")[0].GetProperty("finish_reason").GetString().ShouldBe("stop");
        var adjustment = adjusted.GetProperty("adjustments").EnumerateArray().ShouldHaveSingleItem();
        adjustment.GetProperty("field").GetString().ShouldBe("n");
        adjustment.GetProperty("asked").GetString().ShouldBe("3");
        adjustment.GetProperty("used").GetString().ShouldBe("2");
        adjustment.GetProperty("why").GetString().ShouldNotBeNullOrWhiteSpace();
        ShouldBeWhole(stream, "gpt-image");
    }

    [Theory]
    [InlineData("violation", "content_policy_violation")]
    [InlineData("task_failed", "upstream_failed")]
    public async Task Failure_IsAnErrorEventAndABrokenConnection(string fault, string code)
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault(fault));

        var stream = await door.Client.StreamAsync(ChatBodies.Text("a bell that cracks", ChatModels.Video, stream: true));

        stream.Status.ShouldBe(HttpStatusCode.OK);
        stream.IsBroken.ShouldBeTrue();
        stream.IsDone.ShouldBeFalse();
        stream.Content.ShouldBeEmpty();
        stream.FinishReasons.ShouldBeEmpty();
        var error = stream.Chunks[^1].GetProperty("error");
        error.EnumerateObject().Select(member => member.Name).ShouldBe(["message", "type", "param", "code"]);
        error.GetProperty("code").GetString().ShouldBe(code);
    }

    /// <summary>What holds for every stream that came to a good end.</summary>
    private static void ShouldBeWhole(ApiStream stream, string model)
    {
        stream.IsBroken.ShouldBeFalse();
        stream.IsDone.ShouldBeTrue();
        stream.Lines.ShouldAllBe(line => line.Length == 0 || line.StartsWith("data: ", StringComparison.Ordinal) || line.StartsWith(':'));
        Enumerable.Range(0, stream.Lines.Count).Where(at => stream.Lines[at].Length > 0).ShouldAllBe(at => stream.Lines[at + 1].Length == 0);

        var first = stream.Choices[0].GetProperty("delta");
        first.GetProperty("role").GetString().ShouldBe("assistant");
        first.GetProperty("content").GetString().ShouldBe("");
        stream.Choices.Skip(1).ShouldAllBe(choice => !choice.GetProperty("delta").ToString().Contains("\"role\"", StringComparison.Ordinal));
        stream.Choices[^1].GetProperty("finish_reason").GetString().ShouldBe("stop");
        stream.FinishReasons.ShouldBe(["stop"]);
        stream.Reasoning.ShouldNotBeEmpty();

        stream.Chunks.Select(chunk => chunk.GetProperty("id").GetString()).Distinct().ShouldHaveSingleItem()!.ShouldMatch("^chatcmpl-[0-9a-f]{32}$");
        stream.Chunks.Select(chunk => chunk.GetProperty("created").GetInt64()).Distinct().ShouldHaveSingleItem().ShouldBePositive();
        stream.Chunks.ShouldAllBe(chunk => chunk.GetProperty("object").GetString() == "chat.completion.chunk");
        stream.Chunks.ShouldAllBe(chunk => chunk.GetProperty("model").GetString() == model);
    }

    private static Uri LinkIn(string content) => new(Link().Match(content).Value);

    [GeneratedRegex(@"(?<percent>\d+)%", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();

    [GeneratedRegex("http[^)']+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
