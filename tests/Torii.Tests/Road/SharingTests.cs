using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>How work is shared out among accounts, as the upstream sees it.</summary>
public sealed class SharingTests
{
    [Theory]
    [InlineData(ChatModels.Video, "video", 2)]
    [InlineData(ChatModels.Picture, "image", 1)]
    public async Task Limit_OfAKind_IsReachedAndNeverPassed(string model, string kind, int limit)
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [.. TestAccount.Many(2).Select(account => account with { VideoLimit = 2, ImageLimit = 1 })],
        });

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => scene.First.StreamAsync($"paper boat number {number}", model)));

        replies.ShouldAllBe(reply => reply.IsDone);
        var tasks = (await scene.Upstream.TasksAsync()).Where(task => task.Kind == kind).ToArray();
        tasks.Length.ShouldBe(12);
        MostAtOnce(tasks, "a1").ShouldBe(limit);
        MostAtOnce(tasks, "a2").ShouldBe(limit);
    }

    [Fact]
    public async Task MaxRpm_AlsoAcrossAKill_IsNotPassed()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [TestAccount.Of("slow") with { MaxRpm = 5 }],
            Settings = new Dictionary<string, string> { ["Torii__Work__QueueTimeout"] = "4" },
        });
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => scene.First.StreamAsync($"drum number {number}")));
        replies.ShouldAllBe(reply => reply.IsDone);

        await scene.Torii.KillAsync();
        await scene.Torii.StartAsync();
        replies = await Task.WhenAll(Enumerable.Range(4, 3).Select(number => scene.First.AskAsync($"drum number {number}")));

        replies.Select(reply => reply.ErrorCode).ShouldBe([null, "no_capacity", "no_capacity"], ignoreOrder: true);
        (await scene.Upstream.TasksAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task RoundRobin_EqualWeights_SpreadsEqually()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(4) });

        await AskOneByOneAsync(scene, 16);

        (await scene.Upstream.TasksAsync()).CountBy(task => task.Account).ShouldAllBe(account => account.Value == 4);
    }

    [Fact]
    public async Task RoundRobin_WeightsOfTwoAndOne_GivesTwiceAsMuch()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = [TestAccount.Of("heavy") with { Weight = 2 }, TestAccount.Of("light")] });

        await AskOneByOneAsync(scene, 18);

        (await scene.Upstream.TasksAsync("heavy")).Count.ShouldBe(12);
        (await scene.Upstream.TasksAsync("light")).Count.ShouldBe(6);
    }

    /// <summary>Asks for the next when the last is at the upstream: an account that is still submitting is passed over.</summary>
    private static async Task AskOneByOneAsync(Scene scene, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var asked = await scene.First.AskLaterAsync($"bell number {number}");
            await Eventually.BeAsync("it is accepted", () => Task.FromResult(scene.Rows.Attempts.Count(attempt => attempt.Task is not null) == number));
            asked.Id.ShouldNotBeNull();
        }
    }

    private static int MostAtOnce(IEnumerable<UpstreamTask> tasks, string account)
    {
        var own = tasks.Where(task => task.Account == account).ToArray();
        return own.Max(task => own.Count(other => other.Started <= task.Started && task.Started < other.Ends));
    }
}
