using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Quotas;

public sealed class QuotaTests
{
    [Fact]
    public async Task Check_WithoutAQuota_HasPlenty()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var answer = await simulator.ReadAsync("/nf/check");

        answer.ShouldHaveExactly("rate_limit_and_credit_balance");
        var balance = answer.GetProperty("rate_limit_and_credit_balance");
        balance.ShouldHaveExactly("estimated_num_videos_remaining", "rate_limit_reached", "access_resets_in_seconds");
        balance.GetProperty("estimated_num_videos_remaining").GetInt32().ShouldBeGreaterThan(100);
        balance.GetProperty("rate_limit_reached").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Videos_UntilNoneIsLeft_AreRefusedThenAndComeBack()
    {
        await using var simulator = await StartAsync(new JsonObject { ["videos_left"] = 2, ["reset_seconds"] = 100 });
        simulator.Time.Advance(10);
        await simulator.BeginVideoAsync();
        await simulator.BeginAsync("/nf/create", Bodies.Remix());
        (await BalanceAsync(simulator)).ShouldBe((0, true, 90));

        using (var refused = await simulator.PostAsync("/nf/create", Bodies.Video()))
        {
            await refused.ShouldBeErrorAsync(429, "quota_exceeded");
        }

        (await simulator.TaskCountAsync()).ShouldBe(2);
        simulator.Time.Advance(89);
        using (var early = await simulator.PostAsync("/nf/create", Bodies.Video()))
        {
            await early.ShouldBeErrorAsync(429, "quota_exceeded");
        }

        simulator.Time.Advance(1);
        (await BalanceAsync(simulator)).ShouldBe((2, false, 100));
        await simulator.BeginVideoAsync();
        (await BalanceAsync(simulator)).ShouldBe((1, false, 100));
    }

    [Fact]
    public async Task EveryRouteToAVideo_TakesOne()
    {
        await using var simulator = await StartAsync(new JsonObject { ["videos_left"] = 4 });
        var draft = await simulator.DraftAsync();

        await simulator.BeginAsync("/nf/create/storyboard", Bodies.Storyboard());
        await simulator.BeginAsync($"/project_y/profile/drafts/{draft}/long_video_extension", Bodies.Extension());
        await simulator.BeginAsync("/nf/create", Bodies.Remix());

        (await BalanceAsync(simulator)).Left.ShouldBe(0);
    }

    [Fact]
    public async Task Quota_EmptyFromTheStart_IsFullAfterAnyNumberOfResets()
    {
        await using var simulator = await StartAsync(new JsonObject { ["videos_left"] = 0, ["video_quota"] = 7, ["reset_seconds"] = 60 });
        (await BalanceAsync(simulator)).ShouldBe((0, true, 60));

        simulator.Time.Advance(150);

        (await BalanceAsync(simulator)).ShouldBe((7, false, 30));
    }

    [Fact]
    public async Task ImagesAndRefusedVideos_TakeNothing()
    {
        await using var simulator = await StartAsync(new JsonObject { ["videos_left"] = 2, ["video_limit"] = 1 });
        await simulator.BeginImageAsync();
        using var broken = await simulator.PostAsync("/nf/create", Bodies.Broken(Bodies.Video(), "model", null));
        await simulator.BeginVideoAsync();
        using var limited = await simulator.PostAsync("/nf/create", Bodies.Video());

        await broken.ShouldBeErrorAsync(400, "invalid_request");
        await limited.ShouldBeErrorAsync(429, "too_many_concurrent_tasks");
        (await BalanceAsync(simulator)).Left.ShouldBe(1);
    }

    [Fact]
    public async Task ManyAtOnce_TakeExactlyWhatIsLeft()
    {
        await using var simulator = await StartAsync(new JsonObject { ["videos_left"] = 5 });

        var responses = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => simulator.PostAsync("/nf/create", Bodies.Video())));

        responses.Count(response => response.IsSuccessStatusCode).ShouldBe(5);
        (await simulator.TaskCountAsync()).ShouldBe(5);
        Array.ForEach(responses, response => response.Dispose());
    }

    private static async Task<TestSimulator> StartAsync(JsonObject settings)
    {
        var simulator = await TestSimulator.StartAsync();
        using var set = await simulator.ControlAsync(HttpMethod.Put, $"/accounts/{TestSimulator.Token}", settings);
        await set.ShouldBeJsonAsync();
        return simulator;
    }

    private static async Task<(int Left, bool Reached, int Resets)> BalanceAsync(TestSimulator simulator)
    {
        var balance = (await simulator.ReadAsync("/nf/check")).GetProperty("rate_limit_and_credit_balance");
        return (
            balance.GetProperty("estimated_num_videos_remaining").GetInt32(),
            balance.GetProperty("rate_limit_reached").ValueKind is JsonValueKind.True,
            balance.GetProperty("access_resets_in_seconds").GetInt32());
    }
}
