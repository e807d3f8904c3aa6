using Torii.Core.Work.Repeating;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>Requests without a key, and those that join them.</summary>
public abstract class AskJoinCompliance(ITestEngine engine) : AskSuite(engine)
{
    [Fact]
    public async Task Open_IsJoinedByOneRetryAndByNobodyElse()
    {
        var batch = await AskAsync(Plain);

        (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
        (await JoinAsync(Retry)).ShouldBe(new Earlier.Same(batch));
        (await JoinAsync(Retry)).ShouldBe(new Earlier.None());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Broken_IsJoinedOnce(bool isRetry)
    {
        var batch = await AskAsync(Plain);
        await BreakAsync(batch);

        (await JoinAsync(Plain with { IsRetry = isRetry })).ShouldBe(new Earlier.Same(batch));
        (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Broken_JoinedOne_IsOpenAgainForARetry()
    {
        var batch = await AskAsync(Plain);
        await BreakAsync(batch);
        await JoinAsync(Plain);

        (await JoinAsync(Retry)).ShouldBe(new Earlier.Same(batch));
        (await JoinAsync(Retry)).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Broken_AgainAndAgain_IsJoinedEachTime()
    {
        var batch = await AskAsync(Plain);
        for (var i = 0; i < 5; i++)
        {
            await BreakAsync(batch);
            (await JoinAsync(Plain)).ShouldBe(new Earlier.Same(batch));
            (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
        }
    }

    // The first connection may be noticed as broken only after the request that follows it.
    [Fact]
    public async Task Broken_AfterItsRetryCame_WaitsForThatOnesEnd()
    {
        var batch = await AskAsync(Plain);
        await JoinAsync(Retry);
        await BreakAsync(batch);
        (await JoinAsync(Plain)).ShouldBe(new Earlier.None(), "the retry still waits");
        await BreakAsync(batch);

        (await JoinAsync(Plain)).ShouldBe(new Earlier.Same(batch));
    }

    [Fact]
    public async Task Broken_AfterItsRetryWasAnswered_IsNotJoined()
    {
        var batch = await AskAsync(Plain);
        await JoinAsync(Retry);
        await AnswerAsync(batch);
        await BreakAsync(batch);

        (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
        (await JoinAsync(Retry)).ShouldBe(new Earlier.None());
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public async Task Broken_IsJoinedForItsTime(int seconds, bool isJoined)
    {
        var batch = await AskAsync(Plain);
        await BreakAsync(batch);
        Time.Advance(TimeSpan.FromSeconds(seconds));

        (await JoinAsync(Plain)).ShouldBe(isJoined ? new Earlier.Same(batch) : new Earlier.None());
        (await JoinAsync(Retry)).ShouldBe(isJoined ? new Earlier.Same(batch) : new Earlier.None());
    }

    [Fact]
    public async Task Broken_OfSeveral_AreJoinedOldestFirst()
    {
        var (first, second) = (await AskAsync(Plain), await AskAsync(Plain));
        await BreakAsync(second);
        await BreakAsync(first);

        (await JoinAsync(Plain)).ShouldBe(new Earlier.Same(first));
        (await JoinAsync(Plain)).ShouldBe(new Earlier.Same(second));
        (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Retry_BesideAnOpenOneAndABroken_TakesTheBroken()
    {
        var (open, broken) = (await AskAsync(Plain), await AskAsync(Plain));
        await BreakAsync(broken);

        (await JoinAsync(Retry)).ShouldBe(new Earlier.Same(broken));
        (await JoinAsync(Retry)).ShouldBe(new Earlier.Same(open));
    }

    [Fact]
    public async Task Answered_IsForgotten()
    {
        var batch = await AskAsync(Plain);
        await AnswerAsync(batch);
        await BreakAsync(batch);

        (await JoinAsync(Plain)).ShouldBe(new Earlier.None());
        (await JoinAsync(Retry)).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Other_FingerprintIsNotJoined()
    {
        await BreakAsync(await AskAsync(Plain));

        (await JoinAsync(new Ask("Fingerprint"))).ShouldBe(new Earlier.None());
    }

    [Fact]
    public async Task Join_OfManyAtOnce_IsOnesForEachBreak()
    {
        var batches = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            batches.Add(await AskAsync(Plain));
            await BreakAsync(batches[i]);
        }

        var joined = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => JoinAsync(Plain))));

        joined.OfType<Earlier.Same>().Select(same => same.BatchId).ShouldBe(batches, ignoreOrder: true);
    }

    [Fact]
    public async Task Retries_ManyAtOnce_JoinAnOpenOneOnce()
    {
        await AskAsync(Plain);

        var joined = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => JoinAsync(Retry))));

        joined.OfType<Earlier.Same>().Count().ShouldBe(1);
    }
}
