using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Challenges;

public sealed class ChallengeTests
{
    private const string Browser = "Mozilla/5.0 (test browser)";
    private const string Other = "127.0.0.2";

    [Fact]
    public async Task Challenge_ForAll_TurnsAwayTheSiteAndNothingElse()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await SetAsync(simulator, new JsonObject { ["on"] = true });

        foreach (var address in new[] { $"{simulator.BaseAddress}/me", $"{simulator.BaseAddress}/no/such", $"{simulator.Origin}api/auth/session" })
        {
            using var response = await GetAsync(simulator.Http, address);
            await ShouldBeThePageAsync(response);
        }

        using var exchange = await simulator.Http.SendAsync(Requests.Post($"{simulator.Origin}oauth/token", "{}"));
        exchange.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ViewAsync(simulator)).GetProperty("turned_away").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Challenge_ForAnAddress_SparesTheOthers()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await SetAsync(simulator, new JsonObject { ["on"] = true, ["addresses"] = new JsonArray(Other) });
        using var elsewhere = LocalAddress.Client(Other);

        using var turnedAway = await GetAsync(elsewhere, $"{simulator.BaseAddress}/me");

        await ShouldBeThePageAsync(turnedAway);
        await simulator.ReadAsync("/me");
    }

    [Theory]
    [InlineData("right-value", Browser, true)]
    [InlineData("wrong-value", Browser, false)]
    [InlineData("right-value", "curl/8", false)]
    [InlineData("right-value", null, false)]
    [InlineData(null, Browser, false)]
    public async Task Clearance_PassesWithItsUserAgentOnly(string? clearance, string? userAgent, bool passes)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await SetAsync(simulator, new JsonObject { ["on"] = true, ["clearance"] = "right-value", ["user_agent"] = Browser });

        using var response = await GetAsync(simulator.Http, $"{simulator.BaseAddress}/me", clearance, userAgent);

        response.IsSuccessStatusCode.ShouldBe(passes);
    }

    [Fact]
    public async Task Clearance_Invalidated_PassesNoLonger()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await SetAsync(simulator, new JsonObject { ["on"] = true, ["clearance"] = "right-value", ["user_agent"] = Browser });

        using var invalidated = await simulator.ControlAsync(HttpMethod.Delete, "/challenge/clearance");

        using var response = await GetAsync(simulator.Http, $"{simulator.BaseAddress}/me", "right-value", Browser);
        await ShouldBeThePageAsync(response);
    }

    [Fact]
    public async Task Challenge_UsesUpNoFault()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("heavy_load"));
        await SetAsync(simulator, new JsonObject { ["on"] = true });
        using var challenged = await simulator.GetAsync("/me");
        await SetAsync(simulator, new JsonObject { ["on"] = false });

        using var struck = await simulator.GetAsync("/me");

        await struck.ShouldBeErrorAsync(503, "heavy_load");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"on":"yes"}""")]
    [InlineData("""{"on":true,"addresses":["here"]}""")]
    [InlineData("""{"on":true,"clearance":""}""")]
    [InlineData("""{"on":true,"cookie":"x"}""")]
    public async Task Settings_ThatMakeNoSense_AreRefused(string settings)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(settings);

        using var response = await simulator.Http.PutAsync($"{simulator.Origin}simulator/challenge", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ViewAsync(simulator)).GetProperty("on").GetBoolean().ShouldBeFalse();
    }

    private static async Task SetAsync(TestSimulator simulator, JsonObject settings)
    {
        using var response = await simulator.ControlAsync(HttpMethod.Put, "/challenge", settings);
        await response.ShouldBeJsonAsync();
    }

    private static Task<JsonElement> ViewAsync(TestSimulator simulator) => simulator.ControlReadAsync("/challenge");

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string address, string? clearance = null, string? userAgent = null)
    {
        List<(string, string)> headers = [Requests.Bearer()];
        if (clearance is not null)
        {
            headers.Add(Requests.Cookie("cf_clearance", clearance));
        }

        if (userAgent is not null)
        {
            headers.Add(("User-Agent", userAgent));
        }

        using var request = Requests.Get(address, headers);
        return await http.SendAsync(request);
    }

    private static async Task ShouldBeThePageAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Headers.GetValues("cf-mitigated").ShouldBe(["challenge"]);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Just a moment");
    }
}
