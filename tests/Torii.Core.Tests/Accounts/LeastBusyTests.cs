using Torii.Core.Accounts;

namespace Torii.Core.Tests.Accounts;

public sealed class LeastBusyTests
{
    [Fact]
    public void Choose_DifferentLoads_TakesTheLeastBusy() =>
        new LeastBusy().Choose([new(true, 1, 3), new(true, 1, 1), new(true, 1, 2)]).ShouldBe(1);

    [Fact]
    public void Choose_HeavierWeight_MayCarryMore() =>
        new LeastBusy().Choose([new(true, 1, 2), new(true, 4, 5)]).ShouldBe(1);

    [Fact]
    public void Choose_LeastBusyIsUnusable_TakesTheNext() =>
        new LeastBusy().Choose([new(false, 1, 0), new(true, 1, 5), new(true, 1, 6)]).ShouldBe(1);

    [Fact]
    public void Choose_Equals_TakesEachInTurn()
    {
        var strategy = new LeastBusy();
        Candidate[] equals = [new(true, 1, 0), new(true, 1, 0), new(true, 1, 0)];

        Enumerable.Range(0, 6).Select(_ => strategy.Choose(equals)).ShouldBe([0, 1, 2, 0, 1, 2]);
    }

    [Fact]
    public void Choose_NoneUsable_GivesNoneAndKeepsTheTurn()
    {
        var strategy = new LeastBusy();
        strategy.Choose([new(true, 1, 0), new(true, 1, 0)]).ShouldBe(0);
        strategy.Choose([new(false, 1, 0), new(false, 1, 0)]).ShouldBe(-1);
        strategy.Choose([]).ShouldBe(-1);
        strategy.Choose([new(true, 1, 0), new(true, 1, 0)]).ShouldBe(1);
    }
}
