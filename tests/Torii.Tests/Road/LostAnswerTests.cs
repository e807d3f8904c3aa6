using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Submissions whose answer does not come back, or says nothing: the account's lists decide what became of them.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task AnswerLost_ThreeAtOnceOnOneAccount_EachIsFoundAndNoneIsSentAgain()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Upstream.StrikeAsync(new UpstreamFault("answer_lost") { Count = 3 });

        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => scene.First.StreamAsync($"lighthouse number {number}")));

        replies.ShouldAllBe(reply => reply.IsDone && reply.Media != null);
        var tasks = await scene.Upstream.TasksAsync();
        tasks.Count.ShouldBe(3);
        Reckoning.ShouldBalance(scene.Rows, tasks);
        scene.Rows.TimelineOf("lighthouse number 0").ShouldBe(["queued", "claimed", "submitted", "unknown", "adopted", "storing", "completed"]);
    }

    [Fact]
    public async Task Reset_BeforeItWasRead_IsSentAgainOnceItIsSurelyAbsent()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Upstream.StrikeAsync(new UpstreamFault("reset"));

        var reply = await scene.First.StreamAsync("a heron on a post");

        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        var tasks = await scene.Upstream.TasksAsync();
        tasks.ShouldHaveSingleItem();
        Reckoning.ShouldBalance(scene.Rows, tasks);
        scene.Rows.TimelineOf("a heron on a post").ShouldBe(
            ["queued", "claimed", "submitted", "unknown", "absent", "claimed", "submitted", "accepted", "storing", "completed"]);
    }
}
