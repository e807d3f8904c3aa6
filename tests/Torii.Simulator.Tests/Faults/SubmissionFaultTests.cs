using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Faults;

public sealed class SubmissionFaultTests
{
    [Theory]
    [InlineData("content_refused", 400, "content_policy_violation")]
    [InlineData("too_many_tasks", 429, "too_many_concurrent_tasks")]
    public async Task Fault_OfASubmission_WaitsForOne(string kind, int status, string code)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));
        await simulator.ReadAsync("/me");

        using var struck = await simulator.PostAsync("/nf/create", Bodies.Video());

        await struck.ShouldBeErrorAsync(status, code);
        (await simulator.TaskCountAsync()).ShouldBe(0);
        await simulator.BeginVideoAsync();
    }

    [Fact]
    public async Task TooManyTasks_SpeaksOfConcurrentTasks()
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts[TestSimulator.Token] = new() { VideoLimit = 1 });
        await simulator.BeginVideoAsync();

        using var limited = await simulator.PostAsync("/nf/create", Bodies.Video());

        (await limited.ShouldBeErrorAsync(429, "too_many_concurrent_tasks")).GetProperty("message").GetString()!.ShouldContain("concurrent");
    }

    [Fact]
    public async Task Fault_WithAnAddress_SparesTheOthers()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("heavy_load", "address", "127.0.0.3"));
        using var elsewhere = LocalAddress.Client("127.0.0.3");

        await simulator.ReadAsync("/me");
        using var request = Requests.Get(simulator.BaseAddress + "/me", Requests.Bearer());
        using var struck = await elsewhere.SendAsync(request);

        await struck.ShouldBeErrorAsync(503, "heavy_load");
    }

    [Fact]
    public async Task Fault_WithABrokenAddress_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.ControlAsync(
            HttpMethod.Post, "/faults", new JsonObject { ["kind"] = "reset", ["address"] = "nowhere" });

        ((int)response.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task CharacterFailed_LeavesVideosAloneAndWaitsForACharacter()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("character_failed"));
        await simulator.BeginVideoAsync();

        var cameo = await simulator.CameoAsync();

        (await simulator.ReadAsync($"/project_y/cameos/in_progress/{cameo}")).GetProperty("status").GetString().ShouldBe("failed");
        var task = (await simulator.ControlReadAsync("/tasks")).EnumerateArray().ShouldHaveSingleItem();
        task.GetProperty("outcome").GetString().ShouldBe("succeeded");
    }
}
