using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Errands;

/// <summary>Errands side by side: what is slow holds up no more than its like.</summary>
[Collection(RunsAlone.Name)]
public sealed class ErrandBoundsTests : IAsyncLifetime
{
    private const int OfAKind = 8;
    private const int InAll = 32;

    private readonly HeldErrandHandler[] _held = [.. Enumerable.Range(0, 6).Select(number => new HeldErrandHandler($"held{number}"))];
    private readonly FakeErrandHandler _quick = new("quick", _ => new ErrandOutcome.Done());
    private readonly FakeErrandHandler _never = new("never", _ => new ErrandOutcome.Again("no"));
    private readonly TestRoad _road;

    public ErrandBoundsTests() => _road = new TestRoad(null, [.. _held, _quick, _never]);

    public async ValueTask InitializeAsync() => await _road.StartAsync();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Slow_Errand_HoldsUpNoOther()
    {
        await OweAsync(Many("held0", 1));
        _road.Until(() => _held[0].Begun.Count == 1);
        await OweAsync(Many("quick", 20));
        _road.Until(() => _quick.Runs.Count == 20);

        _road.Errands.Errands.ShouldHaveSingleItem().Kind.ShouldBe("held0");
        _road.Time.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Kind_WithoutAnEnd_RunsEightAtOnceAndStarvesNoOther()
    {
        await OweAsync(Many("held0", 100));
        _road.Until(() => _held[0].Begun.Count == OfAKind);
        await OweAsync(Many("quick", 20));
        _road.Until(() => _quick.Runs.Count == 20);

        _held[0].Begun.Count.ShouldBe(OfAKind);
        _held[0].Release();
        _road.Until(() => _road.Errands.Errands.Count == 0);
        _held[0].MostAtOnce.ShouldBe(OfAKind);
        _held[0].Begun.ShouldBeUnique();
        _held[0].Begun.Count.ShouldBe(100);
    }

    [Fact]
    public async Task Kinds_WithoutAnEnd_AreThirtyTwoAtOnceInAll()
    {
        await OweAsync([.. _held.SelectMany(handler => Many(handler.Kind, 10))]);
        _road.Pass(TimeSpan.FromMinutes(5));

        _held.Sum(handler => handler.Begun.Count).ShouldBe(InAll);
        Array.ForEach(_held, handler => handler.Release());
        _road.Until(() => _road.Errands.Errands.Count == 0);
        _held.Sum(handler => handler.Begun.Count).ShouldBe(60);
    }

    [Fact]
    public async Task Running_Errand_IsNotBegunAgainHoweverLongItTakes()
    {
        await OweAsync(Many("held0", 1));
        _road.Pass(TimeSpan.FromHours(2));

        _held[0].Begun.Count.ShouldBe(1);
        _held[0].Release();
        _road.Until(() => _road.Errands.Errands.Count == 0);
        _held[0].HasOverlapped.ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_EndsWhatRunsAndKeepsIt()
    {
        await OweAsync(Many("held0", 3));
        _road.Until(() => _held[0].Begun.Count == 3);

        await _road.DisposeAsync();

        _held[0].Stopped.ShouldBe(3);
        _road.Errands.Errands.Count.ShouldBe(3);
        _road.Errands.Errands.ShouldAllBe(errand => errand.Tries == 0);
    }

    [Fact]
    public async Task Errand_InVainForADay_IsTriedOftenAtFirstAndThenHourly()
    {
        await OweAsync(Many("never", 1));
        _road.Pass(TimeSpan.FromDays(1));

        var tries = _never.Runs.Select(errand => (errand.DueAt - ManualTimeProvider.Start).TotalSeconds).ToArray();
        tries[..11].ShouldBe([0, 5, 15, 35, 75, 155, 315, 635, 1275, 2555, 5115], tolerance: 1);
        tries[11..].Zip(tries[10..]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second - 3600) < 1);
        tries.Length.ShouldBe(33);
    }

    [Fact]
    public async Task FaultOfTheStoreAtTheEnd_IsMetAgainOnlyAfterAPause()
    {
        var faults = 0;
        _road.Errands.SettleFault = () => faults++ < 3 ? new InvalidOperationException("a defect") : null;
        await OweAsync(Many("quick", 1));
        _road.Until(() => _road.Errands.Errands.Count == 0);

        _quick.Runs.Count.ShouldBe(4);
        _road.Time.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
    }

    private static Errand[] Many(string kind, int count) =>
        [.. Enumerable.Range(0, count).Select(number => new Errand($"{kind}-{number}", kind, "subject", ManualTimeProvider.Start))];

    private async Task OweAsync(Errand[] errands) =>
        (await _road.Store.ApplyAsync(new Change { At = _road.Time.GetUtcNow(), Errands = errands }, default)).ShouldBe(ChangeOutcome.Whole);
}
