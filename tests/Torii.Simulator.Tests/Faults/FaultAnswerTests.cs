using System.Net;
using System.Text.Json;

namespace Torii.Simulator.Tests.Faults;

public sealed class FaultAnswerTests
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
        await simulator.FaultAsync(Bodies.Fault(kind));

        using (var struck = await simulator.PostAsync("/nf/create", Bodies.Video()))
        {
            await struck.ShouldBeErrorAsync(status, code);
        }

        (await simulator.TaskCountAsync()).ShouldBe(0);
        await simulator.BeginVideoAsync();
    }

    [Fact]
    public async Task RateLimit_WithRetryAfter_SaysHowLong()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("rate_limit", "retry_after", 7));
        await simulator.FaultAsync(Bodies.Fault("rate_limit"));

        using var with = await simulator.GetAsync("/me");
        using var without = await simulator.GetAsync("/me");

        with.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        without.Headers.RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task Fault_WithAStatus_AnswersThatOne()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("heavy_load", "status", 400));

        using var response = await simulator.GetAsync("/me");

        await response.ShouldBeErrorAsync(400, "heavy_load");
    }

    [Fact]
    public async Task Challenge_IsAPageAsCloudflareShowsIt()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("challenge"));

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
        await simulator.FaultAsync(Bodies.Fault("html"));

        using var response = await simulator.GetAsync("/nf/pending/v2");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task WrongJson_IsNeitherObjectNorArray()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("wrong_json"));

        (await simulator.ReadAsync("/nf/pending/v2")).ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Fault_ThatActs_TakesEffectBehindItsAnswer()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("server_error", "act", true));

        using var response = await simulator.PostAsync("/nf/create", Bodies.Video());

        await response.ShouldBeErrorAsync(500, "server_error");
        (await simulator.TaskCountAsync()).ShouldBe(1);
    }
}
