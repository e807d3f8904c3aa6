using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Chat;

public sealed class ChatTests
{
    private static readonly string[] Headings = ["PRIMARY:", "SETTING:", "LOOK:", "CAMERA:", "LIGHT:"];

    [Theory]
    [InlineData("Plan a video of 15 seconds, short.", "0-7 s", "7-15 s")]
    [InlineData("Plan a video of 20 seconds in 350 to 450 words.", "0-4 s", "16-20 s")]
    [InlineData("Plan a video.", "0-3 s", "6-10 s")]
    public async Task Enhancement_HasTheHeadingsAndFillsTheLength(string instruction, string first, string last)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var answer = await site.MakeAsync("/chat/completions", Question(instruction));

        var text = answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
        Headings.ShouldAllBe(heading => text.Contains(heading, StringComparison.Ordinal));
        text.ShouldContain("a heron in the reeds");
        text.ShouldContain(first);
        text.ShouldContain(last);
        answer.GetProperty("choices")[0].GetProperty("finish_reason").GetString().ShouldBe("stop");
        answer.GetProperty("usage").GetProperty("total_tokens").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Stream_GivesTheSameInPiecesAndSaysWhenItIsDone()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        var whole = await site.MakeAsync("/chat/completions", Question("Plan a video."));

        var events = await StreamAsync(site);

        events[^1].ShouldBe("[DONE]");
        string.Concat(events.SkipLast(1).Select(Delta)).ShouldBe(
            whole.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Stream_OfATaskThatFails_EndsInAnError()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        await simulator.FaultAsync(Bodies.Fault("task_failed"));

        var events = await StreamAsync(site);

        events.Count.ShouldBeGreaterThan(2);
        JsonElement.Parse(events[^1]).ShouldHaveExactly("error");
    }

    [Fact]
    public async Task RefusedWord_IsARefusalAndNoError()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var answer = await site.MakeAsync("/chat/completions", Question("Plan a video.", "a forbidden heron"));

        var message = answer.GetProperty("choices")[0].GetProperty("message");
        message.GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
        message.GetProperty("refusal").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("max_tokens", "100", 400, "unknown_parameter")]
    [InlineData("temperature", "0.7", 400, "invalid_value")]
    [InlineData("temperature", "\"hot\"", 400, "invalid_type")]
    [InlineData("messages", "[]", 400, "missing_required_parameter")]
    [InlineData("messages", "[{\"role\":\"king\",\"content\":\"hello\"}]", 400, "invalid_value")]
    [InlineData("messages", "[{\"role\":\"user\"}]", 400, "invalid_value")]
    [InlineData("messages", "[7]", 400, "invalid_value")]
    [InlineData("prompt", "\"hello\"", 400, "unknown_parameter")]
    [InlineData("model", "\"llama\"", 404, "model_not_found")]
    public async Task MistakenField_IsNamed(string name, string json, int status, string code)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var question = Bodies.Broken(Question("Plan a video."), name, json);
        var outcome = await SiteClient.OutcomeAsync(site.PostAsync("/chat/completions", question));

        outcome.Status.ShouldBe(status);
        outcome.Body.GetProperty("error").GetProperty("param").GetString().ShouldBe(name);
        outcome.Body.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("litellm/v1")]
    [InlineData("new-api/v1")]
    public async Task Proxies_TakeWhatOpenAiRefuses(string prefix)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.With(Bodies.With(Question("Plan a video."), "max_tokens", 900), "temperature", 0.7);

        (await new SiteClient(simulator, prefix).MakeAsync("/chat/completions", body)).GetProperty("choices").GetArrayLength().ShouldBe(1);
    }

    private static JsonObject Question(string instruction, string asked = "a heron in the reeds") => new()
    {
        ["model"] = "gpt-6-luna",
        ["messages"] = new JsonArray(
            new JsonObject { ["role"] = "system", ["content"] = instruction },
            new JsonObject { ["role"] = "user", ["content"] = asked }),
    };

    private static async Task<IReadOnlyList<string>> StreamAsync(SiteClient site)
    {
        using var response = await site.PostAsync("/chat/completions", Bodies.With(Question("Plan a video."), "stream", true));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var text = await response.Content.ReadAsStringAsync();
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line["data: ".Length..])];
    }

    private static string? Delta(string chunk)
    {
        var delta = JsonElement.Parse(chunk).GetProperty("choices")[0].GetProperty("delta");
        return delta.TryGetProperty("content", out var content) ? content.GetString() : "";
    }
}
