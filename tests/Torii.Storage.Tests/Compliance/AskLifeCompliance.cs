using Torii.Core.Work.Repeating;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>What becomes of requests at a start and with time.</summary>
public abstract class AskLifeCompliance(ITestEngine engine) : AskSuite(engine)
{
    [Fact]
    public async Task Start_BreaksOffWhatWasOpenAndNothingElse()
    {
        var (open, broken, joined) = (await AskAsync(new Ask("a")), await AskAsync(new Ask("b")), await AskAsync(new Ask("c")));
        await BreakAsync(broken);
        await JoinAsync(new Ask("c") { IsRetry = true });
        Time.Advance(TimeSpan.FromSeconds(90));
        Restart();

        await Asks.BreakAllAsync(Now, Cancel);

        Time.Advance(TimeSpan.FromSeconds(60));
        (await JoinAsync(new Ask("a"))).ShouldBe(new Earlier.Same(open));
        (await JoinAsync(new Ask("b"))).ShouldBe(new Earlier.None(), "it broke off too long ago");
        (await JoinAsync(new Ask("c"))).ShouldBe(new Earlier.Same(joined));
        (await JoinAsync(new Ask("c"))).ShouldBe(new Earlier.None(), "however many waited for it");
    }

    [Fact]
    public async Task Forgotten_IsWhatNobodyCanRepeat()
    {
        var key = await AskAsync(Keyed);
        var broken = await AskAsync(Plain);
        await BreakAsync(broken);
        await ForgetAsync();
        (await JoinAsync(Plain)).ShouldBe(new Earlier.Same(broken));
        await BreakAsync(broken);

        Time.Advance(TwoMinutes + TimeSpan.FromSeconds(1));
        await ForgetAsync();

        (await JoinAsync(Plain, brokenSince: DateTimeOffset.UnixEpoch)).ShouldBe(new Earlier.None());
        (await JoinAsync(Keyed)).ShouldBe(new Earlier.Same(key));
        Time.Advance(Day);
        await ForgetAsync();
        (await JoinAsync(Keyed, keysSince: DateTimeOffset.UnixEpoch)).ShouldBe(new Earlier.None());
    }

    // A client that waits ten minutes before it gives up must find what it joined, however often it asks.
    [Fact]
    public async Task Forgotten_IsNothingThatSomebodyWaitsFor()
    {
        var batch = await AskAsync(Plain);
        await BreakAsync(batch);
        await JoinAsync(Plain);
        Time.Advance(TimeSpan.FromMinutes(10));
        await ForgetAsync();
        await BreakAsync(batch);

        (await JoinAsync(Plain)).ShouldBe(new Earlier.Same(batch));
    }

    [Fact]
    public async Task Forgotten_IsWhatNeverCameToAnEnd()
    {
        await AskAsync(Plain);
        Time.Advance(Day + TimeSpan.FromSeconds(1));
        await ForgetAsync();

        (await JoinAsync(Retry)).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task End_OfWhatIsNotKnown_IsNoMistake() =>
        await Asks.EndAsync([new AnswerEnd("none", null), new AnswerEnd("none", Now)], Cancel);
}
