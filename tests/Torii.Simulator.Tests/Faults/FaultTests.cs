using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Faults;

public sealed class FaultTests
{
    [Theory]
    [InlineData("unauthorized", 401, "token_invalidated")]
    [InlineData("rate_limit", 429, "rate_limit_exceeded")]
    [InlineData("heavy_load", 503, "heavy_load")]
    [InlineData("server_error", 500, "server_error")]
    [InlineData("unsupported_country", 403, "unsupported_country_code")]
    public async Task Fault_ThatAnswersInPlace_StrikesOnceAndMakesNoTask(string kind, int status, string code)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault(kind));

        using (var struck = await simulator.PostAsync("/nf/create", Bodies.Video()))
        {
            await struck.ShouldBeErrorAsync(status, code);
        }

        (await TasksAsync(simulator)).ShouldBe(0);
        await simulator.BeginVideoAsync();
    }

    [Fact]
    public async Task RateLimit_WithRetryAfter_SaysHowLong()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("rate_limit", "retry_after", 7));
        await simulator.FaultAsync(Fault("rate_limit"));

        using var with = await simulator.GetAsync("/me");
        using var without = await simulator.GetAsync("/me");

        with.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        without.Headers.RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task Fault_WithAStatus_AnswersThatOne()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("heavy_load", "status", 400));

        using var response = await simulator.GetAsync("/me");

        await response.ShouldBeErrorAsync(400, "heavy_load");
    }

    [Fact]
    public async Task Challenge_IsAPageAsCloudflareShowsIt()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("challenge"));

        using var response = await simulator.PostAsync("/nf/create", Bodies.Video());

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Headers.GetValues("cf-mitigated").ShouldBe(["challenge"]);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Just a moment");
    }

    [Fact]
    public async Task Html_Is200WithoutJson()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("html"));

        using var response = await simulator.GetAsync("/nf/pending/v2");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task WrongJson_IsNeitherObjectNorArray()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("wrong_json"));

        (await simulator.ReadAsync("/nf/pending/v2")).ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Fault_ThatActs_TakesEffectBehindItsAnswer()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("server_error", "act", true));

        using var response = await simulator.PostAsync("/nf/create", Bodies.Video());

        await response.ShouldBeErrorAsync(500, "server_error");
        (await TasksAsync(simulator)).ShouldBe(1);
    }

    [Fact]
    public async Task Reset_BreaksTheConnectionAndDoesNothing()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("reset"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video()));

        (await TasksAsync(simulator)).ShouldBe(0);
    }

    [Fact]
    public async Task AnswerLost_BreaksTheConnectionAfterTheTaskWasMade()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("answer_lost"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video("lost and found")));

        var task = (await simulator.ControlReadAsync("/tasks")).EnumerateArray().ShouldHaveSingleItem();
        task.GetProperty("prompt").GetString().ShouldBe("lost and found");
        (await simulator.ReadAsync("/nf/pending/v2")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task HalfAnswer_DeclaresMoreThanItSends()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("half_answer"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video()));

        (await TasksAsync(simulator)).ShouldBe(1);
    }

    [Fact]
    public async Task HalfAnswer_OfADownload_BreaksInTheMiddle()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync();
        simulator.Time.Advance(10);
        var url = (await simulator.ReadAsync("/project_y/profile/drafts")).GetProperty("items")[0].GetProperty("url").GetString()!;
        await simulator.FaultAsync(Fault("half_answer", "endpoint", "/files"));

        using var response = await simulator.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<IOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null));

        (await simulator.Http.GetByteArrayAsync(url)).Length.ShouldBe((int)response.Content.Headers.ContentLength!.Value);
    }

    [Fact]
    public async Task Slow_ActsAtOnceAndAnswersLate()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("slow", "delay_ms", 60_000));

        var slow = simulator.PostAsync("/nf/create", Bodies.Video());
        await EventuallyAsync(async () => await TasksAsync(simulator) == 1);

        slow.IsCompleted.ShouldBeFalse();
        simulator.Http.CancelPendingRequests();
        await Should.ThrowAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task Latency_HoldsEveryAnswerBack()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Latency = TimeSpan.FromMilliseconds(120));
        var watch = Stopwatch.StartNew();

        await simulator.ReadAsync("/me");

        watch.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Fault_WithACount_StrikesThatOften()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("server_error", "count", 2));

        (await StatusesAsync(simulator, 3)).ShouldBe([500, 500, 200]);
    }

    [Fact]
    public async Task Fault_WithCountZero_StrikesUntilLifted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("server_error", "count", 0));
        (await StatusesAsync(simulator, 5)).ShouldBe([500, 500, 500, 500, 500]);

        using var lifted = await simulator.ControlAsync(HttpMethod.Delete, "/faults");

        (await StatusesAsync(simulator, 1)).ShouldBe([200]);
    }

    [Theory]
    [InlineData("POST /nf/create")]
    [InlineData("/nf/create")]
    public async Task Fault_WithAnEndpoint_SparesTheOthers(string endpoint)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("server_error", "endpoint", endpoint));

        await simulator.ReadAsync("/me");
        await simulator.BeginImageAsync();
        using var struck = await simulator.PostAsync("/nf/create", Bodies.Video());

        await struck.ShouldBeErrorAsync(500, "server_error");
    }

    [Theory]
    [InlineData("first-token")]
    [InlineData("the first")]
    public async Task Fault_WithAnAccount_SparesTheOthers(string account)
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Accounts["first-token"] = new() { Name = "the first" });
        await simulator.FaultAsync(Fault("server_error", "account", account));

        await simulator.ReadAsync("/me", "other-token");
        using var struck = await simulator.GetAsync("/me", "first-token");

        await struck.ShouldBeErrorAsync(500, "server_error");
    }

    [Fact]
    public async Task Fault_OfATasksEnd_WaitsForATask()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Fault("violation"));

        await simulator.ReadAsync("/me");
        await simulator.BeginVideoAsync();

        var task = (await simulator.ControlReadAsync("/tasks")).EnumerateArray().ShouldHaveSingleItem();
        task.GetProperty("outcome").GetString().ShouldBe("violation");
        (await simulator.ControlReadAsync("/faults")).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"kind":"earthquake"}""")]
    [InlineData("""{"kind":99}""")]
    [InlineData("""{"kind":"reset","count":-1}""")]
    [InlineData("""{"kind":"reset","status":99}""")]
    [InlineData("""{"kind":"reset","endpoint":"/nf/creat"}""")]
    [InlineData("""{"kind":"reset","unknown":1}""")]
    [InlineData("""{"kind":"slow","delay_ms":-1}""")]
    [InlineData("""{"count":1}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Fault_ThatMakesNoSense_Is400(string fault)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(fault);

        using var response = await simulator.Http.PostAsync($"{simulator.Origin}simulator/faults", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonElement.Parse(await response.Content.ReadAsStringAsync()).ShouldHaveExactly("error");
        (await simulator.ControlReadAsync("/faults")).GetArrayLength().ShouldBe(0);
    }

    private static JsonObject Fault(string kind) => new() { ["kind"] = kind };

    private static JsonObject Fault(string kind, string key, JsonNode value) => new() { ["kind"] = kind, [key] = value };

    private static async Task<int> TasksAsync(TestSimulator simulator) => (await simulator.ControlReadAsync("/tasks")).GetArrayLength();

    private static async Task<int[]> StatusesAsync(TestSimulator simulator, int calls)
    {
        var statuses = new int[calls];
        for (var i = 0; i < calls; i++)
        {
            using var response = await simulator.GetAsync("/me");
            statuses[i] = (int)response.StatusCode;
        }

        return statuses;
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await condition())
        {
            await Task.Delay(10, deadline.Token);
        }
    }
}
