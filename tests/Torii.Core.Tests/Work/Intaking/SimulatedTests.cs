using Torii.Core.Generations;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

public sealed class SimulatedTests
{
    private static readonly Adjustment Other = new("seconds", "5", "4", "The model makes 4 s.");

    [Fact]
    public void Mark_OfWhatTheSimulatorMakes_IsAdded() => Simulated.Mark([Other], isSimulated: true).ShouldBe([Other, Simulated.Adjustment]);

    [Fact]
    public void Mark_OfWhatARealAccountMakes_IsTakenAway() => Simulated.Mark([Simulated.Adjustment, Other], isSimulated: false).ShouldBe([Other]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mark_ThatIsRight_Stays(bool isSimulated)
    {
        var marked = Simulated.Mark([Other], isSimulated);

        Simulated.Mark(marked, isSimulated).ShouldBeSameAs(marked);
    }
}
