using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Submissions whose answer does not come back, or says nothing: the account's lists decide what became of them.</summary>
public sealed class LostAnswerTests
{
    private static readonly string[] Adopted = ["queued", "claimed", "submitted", "unknown", "adopted", "storing", "completed"];

    private static readonly string[] SentAgain =
        ["queued", "claimed", "submitted", "unknown", "absent", "claimed", "submitted", "accepted", "storing", "completed"];

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
        Enumerable.Range(0, 3).ShouldAllBe(number => scene.Rows.TimelineOf($"lighthouse number {number}").SequenceEqual(Adopted));
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
        scene.Rows.TimelineOf("a heron on a post").ShouldBe(SentAgain);
    }

    [Theory]
    [InlineData("server_error")]
    [InlineData("html")]
    [InlineData("wrong_json")]
    [InlineData("half_answer")]
    public async Task AnswerWithoutMeaning_TheTaskWasMade_IsFoundAndNotSentAgain(string kind)
    {
        await using var scene = await Scene.StartAsync();
        await scene.Upstream.StrikeAsync(new UpstreamFault(kind) { Act = true });

        var reply = await scene.First.StreamAsync("a mill in the wind");

        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        var tasks = await scene.Upstream.TasksAsync();
        tasks.ShouldHaveSingleItem();
        Reckoning.ShouldBalance(scene.Rows, tasks);
        scene.Rows.TimelineOf("a mill in the wind").ShouldBe(Adopted);
        scene.Rows.Events.Single(entry => entry.Type == "unknown").Text.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("server_error")]
    [InlineData("html")]
    [InlineData("wrong_json")]
    public async Task AnswerWithoutMeaning_NoTaskWasMade_IsSentAgainOnceItIsSurelyAbsent(string kind)
    {
        await using var scene = await Scene.StartAsync();
        await scene.Upstream.StrikeAsync(new UpstreamFault(kind));

        var reply = await scene.First.StreamAsync("a bridge of ropes");

        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        var tasks = await scene.Upstream.TasksAsync();
        tasks.ShouldHaveSingleItem();
        Reckoning.ShouldBalance(scene.Rows, tasks);
        scene.Rows.TimelineOf("a bridge of ropes").ShouldBe(SentAgain);
    }
}
