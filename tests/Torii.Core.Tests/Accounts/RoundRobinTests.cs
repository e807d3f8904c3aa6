using FsCheck.Fluent;
using Torii.Core.Accounts;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Accounts;

public sealed class RoundRobinTests
{
    [Fact]
    public void Choose_EqualWeights_TakesEachInTurn() =>
        Places(new RoundRobin(), Usable(1, 1, 1), 7).ShouldBe([0, 1, 2, 0, 1, 2, 0]);

    [Fact]
    public void Choose_WeightsTwoAndOne_GoesSmoothly() =>
        Places(new RoundRobin(), Usable(2, 1), 6).ShouldBe([0, 1, 0, 0, 1, 0]);

    [Fact]
    public void Choose_WeightsFiveOneOne_NeverServesTheFirstFiveTimesInARow() =>
        string.Concat(Places(new RoundRobin(), Usable(5, 1, 1), 7)).ShouldBe("0010200");

    [Fact]
    public void Choose_UnusableAmongThem_SkipsThem()
    {
        Candidate[] candidates = [new(true, 1, 0), new(false, 9, 0), new(true, 1, 0)];

        Places(new RoundRobin(), candidates, 4).ShouldBe([0, 2, 0, 2]);
    }

    [Fact]
    public void Choose_NoneUsable_GivesNone()
    {
        new RoundRobin().Choose([]).ShouldBe(-1);
        new RoundRobin().Choose([new(false, 1, 0)]).ShouldBe(-1);
    }

    [Fact]
    public void Choose_PoolThatGrows_TakesTheNewOneIn()
    {
        var strategy = new RoundRobin();
        Places(strategy, Usable(1), 3);

        Places(strategy, Usable(1, 1), 4).Order().ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public void Choose_WholeRounds_SharesInProportionToWeight() =>
        Property.Holds(Gen.Choose(1, 9).NonEmptyListOf(), weights =>
        {
            var counts = Places(new RoundRobin(), Usable([.. weights]), weights.Sum() * 3).CountBy(place => place).ToDictionary();

            weights.Index().All(weight => counts[weight.Index] == weight.Item * 3).ShouldBeTrue();
        });

    [Fact]
    public void Choose_AtAnyMoment_NobodyIsAheadOrBehindByMoreThanAFullTurn() =>
        Property.Holds(Gen.Choose(1, 9).NonEmptyListOf(), weights =>
        {
            var (strategy, served) = (new RoundRobin(), new int[weights.Count]);
            for (var round = 1; round <= 100; round++)
            {
                served[strategy.Choose(Usable([.. weights]))]++;
                weights.Index().All(weight => Math.Abs(served[weight.Index] - ((double)round * weight.Item / weights.Sum())) < weights.Count).ShouldBeTrue();
            }
        });

    private static List<int> Places(RoundRobin strategy, Candidate[] candidates, int rounds) =>
        [.. Enumerable.Range(0, rounds).Select(_ => strategy.Choose(candidates))];

    private static Candidate[] Usable(params int[] weights) => [.. weights.Select(weight => new Candidate(true, weight, 0))];
}
