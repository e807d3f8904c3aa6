using Torii.Tests.Support;

namespace Torii.Tests.Road;

public sealed class DeadlineTests
{
    [Fact]
    public async Task Queue_NoAccountBecomesFreeInTime_FailsAsNoCapacity()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [TestAccount.Of("narrow") with { VideoLimit = 1 }],
            Seconds = 1000,
            Settings = new Dictionary<string, string> { ["Torii__Work__QueueTimeout"] = "2" },
        });
        await scene.First.AskLaterAsync("a snail on a leaf");
        await Eventually.BeAsync("the account is busy", async () => (await scene.Upstream.TasksAsync()).Count == 1);

        var reply = await scene.First.AskAsync("a second snail");

        ((int)reply.Status).ShouldBe(503);
        reply.ErrorCode.ShouldBe("no_capacity");
        reply.RetryAfter.ShouldNotBeNull();
        (await scene.Upstream.TasksAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Running_PastItsDeadline_FailsButHoldsItsSlotUntilTheTaskEnds()
    {
        var time = new AdjustableTime();
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [TestAccount.Of("narrow") with { VideoLimit = 1 }],
            Seconds = 1000,
            Simulator = options => options.Time = time,
            Settings = new Dictionary<string, string> { ["Torii__Work__Timeout"] = "5" },
        });

        var late = await scene.First.AskAsync("a glacier");
        late.ErrorCode.ShouldBe("timed_out");
        ((int)late.Status).ShouldBe(504);

        var next = await scene.First.AskLaterAsync("a brook");
        await scene.Upstream.SetSecondsAsync(0.3);
        time.Advance(TimeSpan.FromSeconds(1000));
        (await scene.First.EndAsync(next.Id!)).State.ShouldBe("completed");

        var tasks = await scene.Upstream.TasksAsync();
        tasks.Select(task => task.Prompt).ShouldBe(["a glacier", "a brook"]);
        tasks[1].Started.ShouldBeGreaterThan(tasks[0].Ends);
    }
}
