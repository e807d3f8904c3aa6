using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Errands;

[Collection(RunsAlone.Name)]
public sealed class ErrandRunnerTests : IAsyncLifetime
{
    private readonly FakeErrandHandler _done = new("done", _ => new ErrandOutcome.Done());
    private readonly FakeErrandHandler _again = new("again", errand => errand.Tries < 4 ? new ErrandOutcome.Again("not yet") : new ErrandOutcome.Done());
    private readonly FakeErrandHandler _defect = new("defect", _ => throw new InvalidOperationException("a defect"));
    private readonly TestRoad _road;

    public ErrandRunnerTests() => _road = new TestRoad(null, _done, _again, _defect);

    public async ValueTask InitializeAsync() => await _road.StartAsync();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Errand_WrittenWithAChange_RunsAtOnce()
    {
        await OweAsync(Errand("done"));
        _road.Until(() => _road.Errands.Errands.Count == 0);

        _done.Runs.ShouldHaveSingleItem().Subject.ShouldBe("subject-of-done");
        _road.Time.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Errand_DueLater_RunsThen()
    {
        await OweAsync(Errand("done") with { DueAt = ManualTimeProvider.Start + TimeSpan.FromSeconds(100) });
        _road.Pass(TimeSpan.FromSeconds(99));
        _done.Runs.ShouldBeEmpty();
        _road.Pass(TimeSpan.FromSeconds(1.5));

        _done.Runs.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Errand_InVain_IsPutOffWithGrowingDelays()
    {
        await OweAsync(Errand("again"));
        _road.Until(() => _road.Errands.Errands.Count == 0);

        _again.Runs.Select(errand => errand.Tries).ShouldBe([0, 1, 2, 3, 4]);
        _again.Runs.Select(errand => (errand.DueAt - ManualTimeProvider.Start).TotalSeconds).ShouldBe([0, 5, 15, 35, 75], tolerance: 1);
        _road.Errands.Whys.ShouldAllBe(why => why == "not yet");
    }

    [Fact]
    public async Task Errand_HandlerThrows_IsPutOffAndOthersRun()
    {
        await OweAsync(Errand("defect"), Errand("done"));
        _road.Until(() => _done.Runs.Count == 1);
        _road.Pass(TimeSpan.FromSeconds(20));

        _defect.Runs.Count.ShouldBe(3);
        _road.Errands.Errands.ShouldHaveSingleItem().Kind.ShouldBe("defect");
        _road.Errands.Whys.ShouldContain("a defect");
    }

    [Fact]
    public async Task Errand_OfAKindNobodyRuns_IsKept()
    {
        await OweAsync(Errand("strange"));
        _road.Pass(TimeSpan.FromSeconds(1));

        _road.Errands.Errands.ShouldHaveSingleItem().Tries.ShouldBe(1);
    }

    [Fact]
    public async Task Errands_MoreThanRunAtOnce_AllRun()
    {
        await OweAsync([.. Enumerable.Range(0, 50).Select(number => Errand("done") with { Id = $"{number}" })]);
        _road.Until(() => _road.Errands.Errands.Count == 0);

        _done.Runs.Select(errand => errand.Id).ShouldBeUnique();
        _done.Runs.Count.ShouldBe(50);
    }

    [Fact]
    public async Task FaultOfTheStore_DoesNotEndTheErrands()
    {
        var faults = 0;
        _road.Errands.Fault = () => faults++ < 3 ? new InvalidOperationException("a defect") : null;
        await OweAsync(Errand("done"));

        _road.Until(() => _done.Runs.Count == 1);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(10, 2560)]
    [InlineData(11, 3600)]
    [InlineData(100_000, 3600)]
    public void DelayAfter_MoreTries_GrowsUpToAnHour(int tries, int seconds) =>
        ErrandRunner.DelayAfter(tries).ShouldBe(TimeSpan.FromSeconds(seconds));

    private static Errand Errand(string kind) => new("errand-" + kind, kind, "subject-of-" + kind, ManualTimeProvider.Start);

    private async Task OweAsync(params Errand[] errands) =>
        (await _road.Store.ApplyAsync(new Change { At = _road.Time.GetUtcNow(), Errands = errands }, default)).ShouldBe(ChangeOutcome.Whole);
}
