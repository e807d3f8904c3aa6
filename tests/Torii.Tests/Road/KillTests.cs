using Torii.Tests.Support;

namespace Torii.Tests.Road;

[Collection(Kills.Name)]
public sealed class KillTests
{
    private const int Burst = 200;

    [Fact]
    public async Task Kill_With200InFlight_EveryGenerationCompletesAndIsMadeOnce()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(10), Seconds = 4 });
        var asked = await Task.WhenAll(Enumerable.Range(0, Burst).Select(number => Owner(scene, number).AskLaterAsync($"kite number {number}")));
        asked.ShouldAllBe(reply => reply.Id != null);
        await Eventually.BeAsync("a good part is at the upstream", async () => (await scene.Upstream.TasksAsync()).Count > Burst / 3);

        await scene.Torii.KillAsync();
        scene.Rows.Generations.Count(generation => !generation.HasEnded).ShouldBe(Burst);
        await scene.Torii.StartAsync();

        for (var number = 0; number < Burst; number++)
        {
            var reply = await Owner(scene, number).EndAsync(asked[number].Id!);
            reply.State.ShouldBe("completed", reply.ErrorMessage);
            (await ChatClient.DownloadAsync(reply.Media!)).ShouldNotBeEmpty();
            (await Owner(scene, number + 1).FindAsync(asked[number].Id!)).ErrorCode.ShouldBe("not_found");
        }

        var tasks = await scene.Upstream.TasksAsync();
        tasks.Count.ShouldBe(Burst);
        Reckoning.ShouldBalance(scene.Rows, tasks);
    }

    private static ChatClient Owner(Scene scene, int number) => number % 2 == 0 ? scene.First : scene.Second;
}
