using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Solver;

public sealed class SolverTests
{
    [Fact]
    public async Task Solution_PassesTheChallenge()
    {
        await using var simulator = await ChallengedAsync();

        var answer = await SolveAsync(simulator);

        answer.ShouldHaveExactly("status", "message", "solution", "startTimestamp", "endTimestamp", "version");
        answer.GetProperty("status").GetString().ShouldBe("ok");
        var solution = answer.GetProperty("solution");
        solution.ShouldHaveExactly("url", "status", "headers", "response", "cookies", "userAgent");
        var cookie = solution.GetProperty("cookies").EnumerateArray().ShouldHaveSingleItem();
        cookie.ShouldHaveExactly("name", "value", "domain", "path", "expires", "size", "httpOnly", "secure", "session", "sameSite");
        cookie.GetProperty("name").GetString().ShouldBe("cf_clearance");
        using var request = Requests.Get(
            simulator.BaseAddress + "/me",
            Requests.Bearer(),
            Requests.Cookie("cf_clearance", cookie.GetProperty("value").GetString()!),
            ("User-Agent", solution.GetProperty("userAgent").GetString()!));
        using var response = await simulator.Http.SendAsync(request);
        await response.ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Solution_StaysTheSameUntilItIsInvalidated()
    {
        await using var simulator = await ChallengedAsync();
        var first = Clearance(await SolveAsync(simulator));
        Clearance(await SolveAsync(simulator)).ShouldBe(first);

        using var invalidated = await simulator.ControlAsync(HttpMethod.Delete, "/challenge/clearance");

        Clearance(await SolveAsync(simulator)).ShouldNotBe(first);
        (await simulator.ControlReadAsync("/solver")).GetProperty("asked").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Solution_WhereNothingStands_HasNoCookie()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var solution = (await SolveAsync(simulator)).GetProperty("solution");

        solution.GetProperty("cookies").GetArrayLength().ShouldBe(0);
        solution.GetProperty("userAgent").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Proxies_ThatWereNamed_AreShown()
    {
        await using var simulator = await ChallengedAsync();
        await SolveAsync(simulator);
        await SolveAsync(simulator, """{"url":"socks5://127.0.0.1:1080","username":"u","password":"p"}""");

        var proxies = (await simulator.ControlReadAsync("/solver")).GetProperty("proxies").EnumerateArray().Select(proxy => proxy.GetString());

        proxies.ShouldBe([null, "socks5://127.0.0.1:1080"]);
    }

    [Fact]
    public async Task Failure_IsA500WithAStatus()
    {
        await using var simulator = await ChallengedAsync();
        await BehaveAsync(simulator, new JsonObject { ["fails"] = true });

        using var response = await AskAsync(simulator, Body(simulator));

        await ShouldBeFailedAsync(response, "Error solving the challenge");
    }

    [Fact]
    public async Task SlowerThanItMay_GivesUpInTime()
    {
        await using var simulator = await ChallengedAsync();
        await BehaveAsync(simulator, new JsonObject { ["delay_ms"] = 600_000 });

        using var response = await AskAsync(simulator, Bodies.Broken((JsonObject)JsonNode.Parse(Body(simulator))!, "maxTimeout", "20").ToJsonString());

        await ShouldBeFailedAsync(response, "Timeout after 0.02 seconds");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"cmd":"request.get"}""")]
    [InlineData("""{"cmd":"request.get","url":"sora"}""")]
    [InlineData("""{"cmd":"sessions.list"}""")]
    [InlineData("""{"cmd":"request.get","url":"http://x/","maxTimeout":0}""")]
    [InlineData("""{"cmd":"request.get","url":"http://x/","maxTimeout":"60000"}""")]
    [InlineData("""{"cmd":"request.get","url":"http://x/","proxy":{"url":"127.0.0.1:80"}}""")]
    [InlineData("""{"cmd":"request.get","url":"http://x/","proxy":"http://x"}""")]
    [InlineData("""{"cmd":"request.get","url":"http://x/","max_timeout":1}""")]
    public async Task BrokenRequest_IsA500AndNotCounted(string body)
    {
        await using var simulator = await ChallengedAsync();

        using var response = await AskAsync(simulator, body);

        await ShouldBeFailedAsync(response, "Error: ");
        (await simulator.ControlReadAsync("/solver")).GetProperty("asked").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"delay_ms":-1}""")]
    [InlineData("""{"fails":1}""")]
    [InlineData("""{"slow":true}""")]
    public async Task Settings_ThatMakeNoSense_AreRefused(string settings)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(settings);

        using var response = await simulator.Http.PutAsync($"{simulator.Origin}simulator/solver", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<TestSimulator> ChallengedAsync()
    {
        var simulator = await TestSimulator.StartAsync();
        using var set = await simulator.ControlAsync(HttpMethod.Put, "/challenge", new JsonObject { ["on"] = true });
        await set.ShouldBeJsonAsync();
        return simulator;
    }

    private static string Body(TestSimulator simulator, string proxy = "null") =>
        $$"""{"cmd":"request.get","url":"{{simulator.Origin}}","maxTimeout":60000,"proxy":{{proxy}}}""";

    private static async Task<HttpResponseMessage> AskAsync(TestSimulator simulator, string body)
    {
        using var request = Requests.Post($"{simulator.Origin}v1", body);
        return await simulator.Http.SendAsync(request);
    }

    private static async Task<JsonElement> SolveAsync(TestSimulator simulator, string proxy = "null")
    {
        using var response = await AskAsync(simulator, Body(simulator, proxy));
        return await response.ShouldBeJsonAsync();
    }

    private static string? Clearance(JsonElement answer) =>
        answer.GetProperty("solution").GetProperty("cookies").EnumerateArray().ShouldHaveSingleItem().GetProperty("value").GetString();

    private static async Task BehaveAsync(TestSimulator simulator, JsonObject settings)
    {
        using var response = await simulator.ControlAsync(HttpMethod.Put, "/solver", settings);
        await response.ShouldBeJsonAsync();
    }

    private static async Task ShouldBeFailedAsync(HttpResponseMessage response, string message)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        answer.ShouldHaveExactly("status", "message", "startTimestamp", "endTimestamp", "version");
        answer.GetProperty("status").GetString().ShouldBe("error");
        answer.GetProperty("message").GetString()!.ShouldContain(message);
    }
}
