using Torii.Core.Accounts;

namespace Torii.Core.Tests.Accounts;

public sealed class RandomChoiceTests
{
    [Fact]
    public void Choose_ManyTimes_SharesByWeightAndSkipsTheUnusable()
    {
        var strategy = new RandomChoice(new Random(42));
        Candidate[] candidates = [new(true, 1, 0), new(false, 100, 0), new(true, 3, 0)];

        var counts = Enumerable.Range(0, 10_000).CountBy(_ => strategy.Choose(candidates)).ToDictionary();

        counts.Keys.Order().ShouldBe([0, 2]);
        counts[2].ShouldBeInRange(7_300, 7_700);
    }

    [Fact]
    public void Choose_NoneUsable_GivesNone()
    {
        new RandomChoice(new Random(1)).Choose([]).ShouldBe(-1);
        new RandomChoice(new Random(1)).Choose([new(false, 1, 0)]).ShouldBe(-1);
    }
}
