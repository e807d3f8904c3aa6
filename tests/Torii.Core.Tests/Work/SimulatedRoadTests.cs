using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work;

/// <summary>What is said of who made a result is true, whoever was there when it was asked for.</summary>
[Collection(RunsAlone.Name)]
public sealed class SimulatedRoadTests : IAsyncDisposable
{
    private readonly TestRoad _road = new();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task AskedWhileOnlyTheSimulatorAnswers_MadeByIt_SaysSo()
    {
        _road.Add(Samples.Account("s"), Samples.Simulator);
        await _road.StartAsync();
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).Adjustments.ShouldContain(Simulated.Adjustment);
    }

    [Fact]
    public async Task AskedWhileOnlyTheSimulatorAnswers_MadeByTheFirstRealAccount_DoesNotSaySo()
    {
        _road.Add(Samples.Account("s"), Samples.Simulator);
        var id = await _road.AskOneAsync();
        _road.Generation(id).Adjustments.ShouldContain(Simulated.Adjustment);
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
        _road.Until(() => _road.HasEnded(id));

        _road.AttemptsOf(id).ShouldHaveSingleItem().AccountId.ShouldBe("a");
        _road.Generation(id).Adjustments.ShouldNotContain(Simulated.Adjustment);
    }
}
