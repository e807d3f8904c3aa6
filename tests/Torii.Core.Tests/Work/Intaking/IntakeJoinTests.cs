using Torii.Core.Clients;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Work.Intaking;

/// <summary>Requests without a key that repeat an earlier one, and those that only look alike.</summary>
[Collection(RunsAlone.Name)]
public sealed class IntakeJoinTests : IAsyncDisposable
{
    private static readonly Ask Plain = new("fingerprint");
    private static readonly Ask Retry = Plain with { IsRetry = true };

    private readonly TestRoad _road = new();

    public IntakeJoinTests() => _road.Add(Samples.Account("a"));

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task SideBySide_Alike_AreSeparate()
    {
        await AcceptedAsync(Plain);

        (await AcceptedAsync(Plain)).IsRepeat.ShouldBeFalse();
        _road.Rows.Generations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Broken_IsJoinedByOneAndNoMore()
    {
        var first = await AcceptedAsync(Plain);
        await BreakAsync(first);

        ShouldRepeat(await AcceptedAsync(Plain), first);
        (await AcceptedAsync(Plain)).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task Broken_WhoeverJoinedBreaksOffToo_IsJoinedAgain()
    {
        var first = await AcceptedAsync(Plain);
        for (var i = 0; i < 4; i++)
        {
            await BreakAsync(first);
            ShouldRepeat(await AcceptedAsync(Plain), first);
        }
    }

    [Theory]
    [InlineData(119, true)]
    [InlineData(121, false)]
    public async Task Broken_IsJoinedForTwoMinutes(int seconds, bool isRepeat)
    {
        await BreakAsync(await AcceptedAsync(Plain));
        _road.Time.Advance(TimeSpan.FromSeconds(seconds));

        (await AcceptedAsync(Plain)).IsRepeat.ShouldBe(isRepeat);
    }

    [Fact]
    public async Task Answered_IsNotJoined()
    {
        var first = await AcceptedAsync(Plain);
        await _road.Asks.EndAsync([new AnswerEnd(first.Batch[0].BatchId, BrokenAt: null)], default);

        (await AcceptedAsync(Plain)).IsRepeat.ShouldBeFalse();
        (await AcceptedAsync(Retry)).Batch[0].Id.ShouldNotBe(first.Batch[0].Id);
    }

    [Fact]
    public async Task Retry_WhileTheFirstIsUnanswered_JoinsItOnce()
    {
        var first = await AcceptedAsync(Plain);

        ShouldRepeat(await AcceptedAsync(Retry), first);
        (await AcceptedAsync(Retry)).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task Retry_OfTheOneThatBrokeOff_LeavesTheOtherAlone()
    {
        await AcceptedAsync(Plain);
        _road.Time.Advance(TimeSpan.FromSeconds(1));
        var broken = await AcceptedAsync(Plain);
        await BreakAsync(broken);

        ShouldRepeat(await AcceptedAsync(Retry), broken);
    }

    // Its answer went out whole and never arrived: only the client can know, and it says so.
    [Fact]
    public async Task Retry_OfWhatWasAnsweredAMomentAgo_GetsItOnceMore()
    {
        await _road.StartAsync();
        var first = await AcceptedAsync(Plain);
        AnswerWhole(first);
        _road.Until(() => _road.Asks.Count == 0);

        ShouldRepeat(await AcceptedAsync(Retry), first);
        (await AcceptedAsync(Retry)).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task Retry_OfWhatWasTurnedAway_RepeatsNothingThatWasAnsweredBefore()
    {
        await _road.StartAsync();
        var client = Samples.Client("client") with { RequestsPerMinute = 1 };
        var first = await AcceptedAsync(Plain, client);
        AnswerWhole(first);
        _road.Until(() => _road.Asks.Count == 0);
        (await AskAsync(Plain, client)).ShouldBeOfType<IntakeOutcome.TurnedAway>();
        _road.Pass(TimeSpan.FromSeconds(61));

        (await AcceptedAsync(Retry, client)).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task Restart_BreaksOffWhatWasUnanswered()
    {
        await _road.StartAsync();
        var first = await AcceptedAsync(Plain);
        await using var next = await _road.RestartAsync();

        var again = (await next.AskAsync("sora2-landscape-10s", asked => asked with { Ask = Plain })).ShouldBeOfType<IntakeOutcome.Accepted>();

        ShouldRepeat(again, first);
    }

    private Task BreakAsync(IntakeOutcome.Accepted accepted) =>
        _road.Asks.EndAsync([new AnswerEnd(accepted.Batch[0].BatchId, _road.Time.GetUtcNow())], default);

    private Task<IntakeOutcome> AskAsync(Ask ask, Client? client = null, int count = 1) =>
        _road.AskAsync("sora2-landscape-10s", asked => asked with { Ask = ask, Client = client ?? asked.Client, Count = count });

    private async Task<IntakeOutcome.Accepted> AcceptedAsync(Ask ask, Client? client = null, int count = 1) =>
        (await AskAsync(ask, client, count)).ShouldBeOfType<IntakeOutcome.Accepted>();

    private void AnswerWhole(IntakeOutcome.Accepted accepted)
    {
        var open = _road.Get<OpenAsks>().Arrive(Plain);
        open.Begin(accepted.Batch[0].BatchId);
        open.Complete(succeeded: true);
    }

    private static void ShouldRepeat(IntakeOutcome.Accepted accepted, IntakeOutcome.Accepted earlier) =>
        (accepted.IsRepeat, accepted.Batch[0].Id).ShouldBe((true, earlier.Batch[0].Id));
}
