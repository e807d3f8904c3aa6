using Torii.Core.Stores;
using Torii.Core.Work.Repeating;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>Requests with a key of their client's.</summary>
public abstract class AskKeyCompliance(ITestEngine engine) : AskSuite(engine)
{
    [Fact]
    public async Task Key_Again_IsTheSameAsOftenAsItIsAsked()
    {
        var batch = await AskAsync(Keyed);

        for (var i = 0; i < 3; i++)
        {
            (await JoinAsync(Keyed)).ShouldBe(new Earlier.Same(batch));
        }

        (await JoinAsync(Keyed with { IsRetry = true })).ShouldBe(new Earlier.Same(batch));
    }

    [Fact]
    public async Task Key_AnsweredOrBroken_IsStillTheSame()
    {
        var batch = await AskAsync(Keyed);
        await AnswerAsync(batch);
        (await JoinAsync(Keyed)).ShouldBe(new Earlier.Same(batch));
        await BreakAsync(batch);

        (await JoinAsync(Keyed)).ShouldBe(new Earlier.Same(batch));
    }

    [Fact]
    public async Task Key_OfAnotherRequest_IsOther()
    {
        await AskAsync(Keyed);

        (await JoinAsync(Keyed with { Fingerprint = "other" })).ShouldBe(new Earlier.Other());
    }

    [Fact]
    public async Task Key_OfAnotherClientOrAnotherKey_IsNone()
    {
        await AskAsync(Keyed);

        (await JoinAsync(Keyed, "stranger")).ShouldBe(new Earlier.None());
        (await JoinAsync(Keyed with { Key = "ORDER-7" })).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Key_AndNone_AreNeverTakenForEachOther()
    {
        await BreakAsync(await AskAsync(Keyed));
        (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
        (await JoinAsync(Retry)).ShouldBe(new Earlier.None());
        await BreakAsync(await AskAsync(Plain));

        (await JoinAsync(Keyed with { Key = "order-8" })).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Key_Written_IsTakenAndWritesNothing()
    {
        var first = await AskAsync(Keyed);
        var second = Make.Generation();

        (await AcceptAsync(second, Keyed with { Fingerprint = "other" })).ShouldBe(new AcceptOutcome.KeyTaken());

        (await Host.Generations.FindAsync(second.Id, Cancel)).ShouldBeNull();
        (await JoinAsync(Keyed)).ShouldBe(new Earlier.Same(first));
        Host.Listener.Heard.SelectMany(told => told.Generations).ShouldHaveSingleItem().Id.ShouldBe(first);
    }

    [Fact]
    public async Task Key_TooOld_IsTheNewRequests()
    {
        await AskAsync(Keyed);
        Time.Advance(Day + TimeSpan.FromSeconds(1));
        (await JoinAsync(Keyed)).ShouldBe(new Earlier.None());

        var second = await AskAsync(Keyed with { Fingerprint = "other" });

        (await JoinAsync(Keyed with { Fingerprint = "other" })).ShouldBe(new Earlier.Same(second));
        (await JoinAsync(Keyed)).ShouldBe(new Earlier.Other());
    }

    [Fact]
    public async Task Key_OfManyAtOnce_IsOneRequests()
    {
        var generations = Enumerable.Range(0, 30).Select(_ => Make.Generation()).ToList();

        var outcomes = await Task.WhenAll(generations.Select(generation => Task.Run(() => AcceptAsync(generation, Keyed))));

        outcomes.Count(outcome => outcome is AcceptOutcome.Accepted).ShouldBe(1);
        outcomes.Count(outcome => outcome is AcceptOutcome.KeyTaken).ShouldBe(29);
        (await Work.QueuedAsync(Cancel)).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Key_OfABatchWhoseInputIsGone_IsFree()
    {
        (await AcceptAsync(Make.Generation(images: "00000000000000000000000000000000"), Keyed)).ShouldBeOfType<AcceptOutcome.MediaGone>();

        (await JoinAsync(Keyed)).ShouldBe(new Earlier.None());
        await AskAsync(Keyed);
    }
}
