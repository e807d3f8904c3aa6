using Torii.Tests.Support;

namespace Torii.Tests.Road;

public sealed class PollTests
{
    [Fact]
    public async Task SixtyTasksOfOneAccount_EndBetweenTwoPolls_AllAreDelivered()
    {
        const int Tasks = 60;
        var time = new AdjustableTime();
        var account = TestAccount.Of("busy");
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = [account], Seconds = 1000, Simulator = options => options.Time = time });
        var asked = await Task.WhenAll(Enumerable.Range(0, Tasks).Select(number => scene.First.AskLaterAsync($"balloon number {number}")));
        await Eventually.BeAsync("all are at the upstream", async () => (await scene.Upstream.TasksAsync()).Count == Tasks);

        // The owner's own come last, so that they stand before ours in every list and push some of them off its first page.
        foreach (var number in Enumerable.Range(0, 30))
        {
            await scene.Upstream.MakeVideoAsync(account, $"the owner's own balloon number {number}");
        }

        time.Advance(TimeSpan.FromSeconds(2000));

        foreach (var reply in asked)
        {
            var end = await scene.First.EndAsync(reply.Id!);
            end.State.ShouldBe("completed", end.ErrorMessage);
        }

        Reckoning.ShouldBalance(scene.Rows, [.. (await scene.Upstream.TasksAsync()).Where(task => !task.Prompt.StartsWith("the owner", StringComparison.Ordinal))]);
    }
}
