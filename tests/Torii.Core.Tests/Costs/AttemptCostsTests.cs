using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Costs;

public sealed class AttemptCostsTests
{
    private static readonly AttemptCosts Priced = new(new RouteBook([Target.Sora with { Price = new Price(PerSecond: 0.1m, Each: 0.05m) }], []));
    private static readonly AttemptCosts Unpriced = new(RouteBook.OnlySora);

    [Fact]
    public void Told_IsBelieved()
    {
        Priced.Of(Work(), 0.31m).ShouldBe(0.31m);
        Unpriced.Of(Work(), 0).ShouldBe(0);
        AttemptCosts.OfFailure(0.02m).ShouldBe(0.02m);
    }

    [Fact]
    public void Untold_IsThePriceOfItsTarget()
    {
        Priced.Of(Work(), null).ShouldBe(1.05m);
        Unpriced.Of(Work(), null).ShouldBeNull();
        AttemptCosts.OfFailure(null).ShouldBeNull();
    }

    [Fact]
    public void Target_ThatIsGone_CostsWhatWasSetAside()
    {
        var gone = Work() with { Attempt = Samples.Attempt(AttemptState.Accepted) with { Target = "gone/model" } };

        Priced.Of(gone, null).ShouldBeNull();
        Priced.Of(gone with { Generation = gone.Generation with { Reserved = 0.7m } }, null).ShouldBe(0.7m);
        Priced.Of(gone, 0.31m).ShouldBe(0.31m);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100_001)]
    [InlineData(7e27)]
    public void Told_ThatNothingCosts_IsNotBelieved(double told)
    {
        Priced.Of(Work(), (decimal)told).ShouldBe(1.05m);
        AttemptCosts.OfFailure((decimal)told).ShouldBeNull();
    }

    private static OpenWork Work()
    {
        var work = Samples.Work(GenerationState.Active, AttemptState.Accepted);
        return work with { Generation = work.Generation with { Request = work.Generation.Request with { Seconds = 10 } } };
    }
}
