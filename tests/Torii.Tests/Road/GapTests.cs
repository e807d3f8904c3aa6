using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>A task that has ended is for moments in none of the upstream's lists. That is no proof that it never was.</summary>
public sealed class GapTests
{
    [Fact]
    public async Task TaskBetweenTwoLists_AtAStartLongAfterItsSubmission_IsNotSentAgain()
    {
        var time = new AdjustableTime();
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Seconds = 1000,
            Simulator = options =>
            {
                options.Time = time;
                options.DraftLag = TimeSpan.FromSeconds(2);
            },
            Settings = new Dictionary<string, string> { ["Torii__Work__AbsentAfter"] = "4", ["Torii__Work__SubmissionTimeout"] = "0.1" },
        });
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow"));
        var asked = await scene.First.AskLaterAsync("a tram in the fog");
        await Eventually.BeAsync("the task is made", async () => (await scene.Upstream.TasksAsync()).Count == 1);
        await scene.Torii.KillAsync();

        // The server is down for longer than a lost submission is sought, and back in the moment of the gap.
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await scene.Upstream.SetSecondsAsync(0.3);
        time.Advance(TimeSpan.FromSeconds(995));
        await scene.Torii.StartAsync();

        var reply = await scene.First.EndAsync(asked.Id!);
        reply.State.ShouldBe("completed", reply.ErrorMessage);
        var tasks = await scene.Upstream.TasksAsync();
        tasks.ShouldHaveSingleItem();
        Reckoning.ShouldBalance(scene.Rows, tasks);
    }
}
