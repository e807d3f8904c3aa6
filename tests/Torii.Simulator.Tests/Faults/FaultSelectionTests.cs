using System.Net;
using System.Text.Json;

namespace Torii.Simulator.Tests.Faults;

public sealed class FaultSelectionTests
{
    [Fact]
    public async Task Fault_WithACount_StrikesThatOften()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("server_error", "count", 2));

        (await StatusesAsync(simulator, 3)).ShouldBe([500, 500, 200]);
    }

    [Fact]
    public async Task Fault_WithCountZero_StrikesUntilLifted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("server_error", "count", 0));
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
        await simulator.FaultAsync(Bodies.Fault("server_error", "endpoint", endpoint));

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
        await simulator.FaultAsync(Bodies.Fault("server_error", "account", account));

        await simulator.ReadAsync("/me", "other-token");
        using var struck = await simulator.GetAsync("/me", "first-token");

        await struck.ShouldBeErrorAsync(500, "server_error");
    }

    [Fact]
    public async Task Fault_OfATasksEnd_WaitsForATask()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("violation"));

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
}
