using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>A task that has ended is for a while in none of the upstream's lists. That is no proof that it never was.</summary>
public sealed class GapTests
{
    private const string Pending = "GET /nf/pending/v2";

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
                options.DraftLag = TimeSpan.FromSeconds(1000);
            },
            Settings = new Dictionary<string, string> { ["Torii__Work__AbsentAfter"] = "30" },
        });
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow"));
        var asked = await scene.First.AskLaterAsync("a tram in the fog");
        await Eventually.BeAsync("the task is made", async () => (await scene.Upstream.TasksAsync()).Count == 1);

        // The server is down for an hour, and back while the task is between the lists.
        await scene.Torii.KillAsync();
        ToriiRows.MakeOlder(scene.Torii.Setup.DataFolder, TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromSeconds(1000));
        await scene.Upstream.SetSecondsAsync(0.3);
        var before = await ReadingsAsync(scene);
        await scene.Torii.StartAsync();
        await Eventually.BeAsync("it has looked several times", async () => await ReadingsAsync(scene) >= before + 4);
        time.Advance(TimeSpan.FromSeconds(1000));

        var reply = await scene.First.EndAsync(asked.Id!);
        reply.State.ShouldBe("completed", reply.ErrorMessage);
        var tasks = await scene.Upstream.TasksAsync();
        tasks.ShouldHaveSingleItem();
        Reckoning.ShouldBalance(scene.Rows, tasks);
    }

    private static async Task<int> ReadingsAsync(Scene scene) => (await scene.Upstream.CallsAsync(Pending)).Count;
}
