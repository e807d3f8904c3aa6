using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Upstreams;

public sealed class UpstreamFaultTests
{
    private static JsonObject Heron => new() { ["prompt"] = "a heron in the reeds", ["model"] = "wan" };

    [Theory]
    [InlineData("unauthorized", 401)]
    [InlineData("rate_limit", 429)]
    [InlineData("heavy_load", 503)]
    [InlineData("server_error", 500)]
    [InlineData("unsupported_country", 403)]
    [InlineData("content_refused", 400)]
    [InlineData("too_many_tasks", 429)]
    [InlineData("quota_exceeded", 429)]
    public async Task Fault_OfAnAnswer_HasTheUpstreamsForm(string kind, int expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind, "count", 0));

        var detail = await SiteClient.OutcomeAsync(new SiteClient(simulator, "sglang/v1", key: null).PostAsync("/videos", Heron));
        var envelope = await SiteClient.OutcomeAsync(new SiteClient(simulator, "litellm/v1").PostAsync("/videos", Heron));
        var plain = await SiteClient.OutcomeAsync(new SiteClient(simulator, "tensorrt-llm/v1").PostAsync("/videos", Heron));

        (detail.Status, envelope.Status, plain.Status).ShouldBe((expected, expected, expected));
        detail.Body.ShouldHaveExactly("detail");
        envelope.Body.GetProperty("error").ShouldHaveExactly("message", "type", "param", "code");
        plain.Body.GetProperty("code").GetInt32().ShouldBe(expected);
    }

    [Fact]
    public async Task RateLimit_SaysWhenToComeAgain()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("rate_limit", "retry_after", 7));

        using var response = await new SiteClient(simulator, "openai/v1").PostAsync("/videos", Heron);

        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Html_With502_IsThePageOfAGateway()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("html", "status", 502));

        using var response = await new SiteClient(simulator, "sglang/v1").PostAsync("/videos", Heron);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task MalformedJson_EndsInTheMiddle()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("malformed_json"));

        using var response = await new SiteClient(simulator, "sglang/v1").PostAsync("/videos", Heron);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await response.Content.ReadAsStringAsync();
        Should.Throw<JsonException>(() => JsonElement.Parse(text));
        (await TasksAsync(simulator)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Silence_DoesNothingAndBreaksOff()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("silence", "delay_ms", 1));

        await Should.ThrowAsync<HttpRequestException>(() => new SiteClient(simulator, "sglang/v1").PostAsync("/videos", Heron));

        (await TasksAsync(simulator)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnswerLost_LeavesATaskBehind()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("answer_lost"));

        await Should.ThrowAsync<HttpRequestException>(() => new SiteClient(simulator, "sglang/v1").PostAsync("/videos", Heron));

        var task = (await TasksAsync(simulator)).ShouldHaveSingleItem();
        (task.GetProperty("upstream").GetString(), task.GetProperty("state").GetString()).ShouldBe(("sglang", "queued"));
    }

    [Fact]
    public async Task SlowBody_ComesWholeInTheEnd()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("slow_body", "delay_ms", 1));

        await new SiteClient(simulator, "sglang/v1").BeginAsync(Heron);
    }

    [Theory]
    [InlineData("numeric_id")]
    [InlineData("missing_id")]
    public async Task Id_MayBeWrong(string kind)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));

        var view = await new SiteClient(simulator, "new-api/v1").MakeAsync("/videos", Heron);

        foreach (var name in (string[])["id", "task_id"])
        {
            view.TryGetProperty(name, out var id).ShouldBe(kind is "numeric_id");
            id.ValueKind.ShouldBe(kind is "numeric_id" ? JsonValueKind.Number : JsonValueKind.Undefined);
        }
    }

    [Fact]
    public async Task UnknownStatus_LastsAsLongAsTheTaskRuns()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        await simulator.FaultAsync(Bodies.Fault("unknown_status"));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(5);

        (await site.StatusAsync(id)).ShouldBe("pondering");

        simulator.Time.Advance(5);
        (await site.StatusAsync(id)).ShouldBe("completed");
        await simulator.FaultAsync(Bodies.With(Bodies.Fault("unknown_status"), "endpoint", "GET /openai/v1/videos/{id}"));
        (await site.StatusAsync(id)).ShouldBe("pondering");
        (await site.StatusAsync(id)).ShouldBe("completed");
    }

    [Fact]
    public async Task Vanish_TakesTheTaskAwayOnceItWouldRun()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        await simulator.FaultAsync(Bodies.Fault("vanish"));
        var id = await site.BeginAsync(Heron);
        (await site.StatusAsync(id)).ShouldBe("queued");

        simulator.Time.Advance(5);

        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Restart_ForgetsEveryTask()
    {
        var folder = Directory.CreateTempSubdirectory("torii-simulator-").FullName;
        string id;
        await using (var before = await TestSimulator.StartAsync(folder: folder))
        {
            id = await new SiteClient(before, "sglang/v1").BeginAsync(Heron);
        }

        await using (var after = await TestSimulator.StartAsync(folder: folder))
        {
            (await SiteClient.OutcomeAsync(new SiteClient(after, "sglang/v1").GetAsync($"/videos/{id}"))).Status.ShouldBe(404);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("vanish")]
    [InlineData("zero_bytes")]
    public async Task FaultOfAnUpstream_SparesTheBackend(string kind)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));

        await simulator.BeginVideoAsync();

        (await simulator.ControlReadAsync("/faults")).GetArrayLength().ShouldBe(1);
    }

    private static async Task<IReadOnlyList<JsonElement>> TasksAsync(TestSimulator simulator) =>
        [.. (await simulator.ControlReadAsync("/upstream-tasks")).EnumerateArray()];
}
