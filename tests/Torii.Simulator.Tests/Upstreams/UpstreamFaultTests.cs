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

    [Fact]
    public async Task NoUrl_IsCompletedWithoutAResult()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "new-api/v1");
        await simulator.FaultAsync(Bodies.Fault("no_url"));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        var view = await site.ReadAsync($"/videos/{id}");

        view.GetProperty("status").GetString().ShouldBe("completed");
        view.TryGetProperty("metadata", out _).ShouldBeFalse();
        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}/content"))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("sglang/v1", "GET /sglang/v1/videos/{id}/content")]
    [InlineData("sglang/v1", null)]
    public async Task ExpiredLink_StrikesTheDownloadOrTheTask(string prefix, string? endpoint)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, prefix);
        await simulator.FaultAsync(Bodies.With(Bodies.Fault("expired_link", "status", 403), "endpoint", endpoint));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        using var first = await site.GetAsync($"/videos/{id}/content");
        using var second = await site.GetAsync($"/videos/{id}/content");

        first.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        second.StatusCode.ShouldBe(endpoint is null ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("zero_bytes")]
    [InlineData("truncated_file")]
    [InlineData("wrong_type")]
    public async Task File_MayBeSpoiled(string kind)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        var whole = await site.BeginAsync(Heron);
        await simulator.FaultAsync(Bodies.Fault(kind));
        var spoiled = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        using var response = await site.GetAsync($"/videos/{spoiled}/content");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var expected = await site.ContentAsync(whole);
        switch (kind)
        {
            case "zero_bytes":
                bytes.ShouldBeEmpty();
                break;
            case "truncated_file":
                bytes.ShouldBe(expected[..(expected.Length / 2)]);
                break;
            default:
                response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
                break;
        }
    }

    [Fact]
    public async Task Redirect_LeadsToAnotherOriginWhereAKeyShows()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        await simulator.FaultAsync(Bodies.Fault("redirect"));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{simulator.Origin}openai/v1/videos/{id}/content");
        request.Headers.Authorization = new("Bearer", "sk-of-a-test");

        using var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var location = response.Headers.Location!;
        location.Host.ShouldBe("localhost");
        var file = new UriBuilder(location) { Host = "127.0.0.1" }.Uri;
        (await http.GetByteArrayAsync(file)).ShouldNotBeEmpty();
        using var careless = new HttpRequestMessage(HttpMethod.Get, file);
        careless.Headers.Authorization = new("Bearer", "sk-of-a-test");
        using var told = await http.SendAsync(careless);
        var calls = (await simulator.ControlReadAsync("/record?endpoint=GET%20%2Felsewhere")).EnumerateArray().ToArray();
        calls.Select(call => call.GetProperty("headers").TryGetProperty("authorization", out _)).ShouldBe([false, true]);
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
