using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Statistics;

public sealed class HourClosingTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryStatisticsStore _store = new();
    private readonly MemorySettings _settings = new();
    private readonly IdSource _ids;
    private readonly HourClosing _closing;
    private readonly Counts _counts;

    public HourClosingTests()
    {
        _ids = new IdSource(_time);
        _closing = Closing();
        _counts = new Counts(_store, _closing, _time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Close_OfNothing_ClosesNothing()
    {
        await _closing.CloseAsync(Cancel);

        (await _closing.ClosedAsync(Cancel)).ShouldBeNull();
        (await SinceAsync(DateTimeOffset.UnixEpoch)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Close_ClosesHoursThatAreOver_EmptyOnesTooAndEachOnce()
    {
        var first = HourCount.HourOf(_time.GetUtcNow());
        End();
        _time.Advance(3 * Hour);
        End();
        _time.Advance(Hour);

        await _closing.CloseAsync(Cancel);

        _store.Saved.Keys.ShouldBe([first, first + Hour], ignoreOrder: true);
        _store.Saved[first].ShouldHaveSingleItem().Count.ShouldBe(1);
        var reads = _store.Reads;
        await Closing().CloseAsync(Cancel);
        _store.Reads.ShouldBe(reads, "a restart remembers");
    }

    [Fact]
    public async Task Close_WhileSomethingIsOpen_LeavesItsHour()
    {
        var first = HourCount.HourOf(_time.GetUtcNow());
        End();
        _time.Advance(Hour + TimeSpan.FromMinutes(10));
        _store.Open = _time.GetUtcNow();
        _time.Advance(9 * Hour);

        await _closing.CloseAsync(Cancel);
        (await _closing.ClosedAsync(Cancel)).ShouldBe(first + Hour);

        _store.Open = null;
        await _closing.CloseAsync(Cancel);
        (await _closing.ClosedAsync(Cancel)).ShouldBe(HourCount.HourOf(_time.GetUtcNow()) - (2 * Hour));
    }

    [Fact]
    public async Task Counts_OfClosedAndOpenHours_CountEachGenerationOnce()
    {
        for (var number = 0; number < 12; number++)
        {
            End();
            _time.Advance(TimeSpan.FromMinutes(40));
        }

        await _closing.CloseAsync(Cancel);

        var counts = await SinceAsync(DateTimeOffset.UnixEpoch);
        counts.Sum(count => count.Count).ShouldBe(12);
        counts.Sum(count => count.Waits.Count).ShouldBe(12);
        counts[0].Waits.Quantile(0.5)!.Value.TotalSeconds.ShouldBe(2, 0.3);
        counts[0].Runs.Quantile(0.5)!.Value.TotalSeconds.ShouldBe(8, 1);
        (await _counts.TotalsAsync(Cancel)).Sum(total => total.Count).ShouldBe(12);
    }

    [Fact]
    public async Task Counts_AskedAgainAtOnce_ReadOnce()
    {
        End();
        await SinceAsync(DateTimeOffset.UnixEpoch);
        var reads = _store.Reads;

        End();
        await SinceAsync(DateTimeOffset.UnixEpoch);
        _store.Reads.ShouldBe(reads);

        _time.Advance(TimeSpan.FromSeconds(6));
        (await SinceAsync(DateTimeOffset.UnixEpoch)).Sum(count => count.Count).ShouldBe(2);
    }

    [Fact]
    public async Task Counts_OfManyDays_ReadADayAtATimeAndOnlyWhatIsWanted()
    {
        for (var day = 0; day < 40; day++)
        {
            End(day % 2 == 0 ? "even" : "odd");
            _time.Advance(TimeSpan.FromDays(1));
        }

        await _closing.CloseAsync(Cancel);
        End("odd");

        var odd = await SinceAsync(DateTimeOffset.UnixEpoch, new CountFilter { ClientId = "odd" });
        odd.Sum(count => count.Count).ShouldBe(21);
        odd.ShouldAllBe(count => count.Key.ClientId == "odd");
        (await SinceAsync(_time.GetUtcNow().AddDays(-10), new CountFilter { ClientId = "odd" })).Sum(count => count.Count).ShouldBe(6);
        _store.LongestSpan.ShouldBe(TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Totals_WhileAnHourIsClosed_CountItOnce()
    {
        End();
        _time.Advance(3 * Hour);
        await _counts.TotalsAsync(Cancel);
        var first = HourCount.HourOf(_time.GetUtcNow() - (3 * Hour));

        // It is written, and whoever closes it has not said so yet.
        await _store.SaveAsync(first, await HourCounting.CountAsync(_store, first, first + Hour, Cancel), Cancel);

        (await _counts.TotalsAsync(Cancel)).Sum(total => total.Count).ShouldBe(1);
    }

    [Fact]
    public async Task Close_ForgetsHoursNobodyCanLookAt()
    {
        var first = HourCount.HourOf(_time.GetUtcNow());
        End();
        _time.Advance(TimeSpan.FromDays(366));
        await _closing.CloseAsync(Cancel);
        _store.Saved.ShouldContainKey(first);

        _time.Advance(TimeSpan.FromDays(10));
        await _closing.CloseAsync(Cancel);

        _store.Saved.ShouldNotContainKey(first);
    }

    public void Dispose()
    {
        _counts.Dispose();
        _closing.Dispose();
    }

    private HourClosing Closing() => new(_store, _settings, _time, NullLogger<HourClosing>.Instance);

    private async Task<List<HourCount>> SinceAsync(DateTimeOffset from, CountFilter? filter = null)
    {
        var counts = new List<HourCount>();
        await foreach (var count in _counts.SinceAsync(from, filter ?? CountFilter.None, Cancel))
        {
            counts.Add(count);
        }

        return counts;
    }

    private void End(string client = "client")
    {
        var now = _time.GetUtcNow();
        _store.Ended.Add(new EndedGeneration(
            _ids.Next(), GenerationKind.Video, "sora-2", client, "account", GenerationState.Completed, null, now, now.AddSeconds(2), now.AddSeconds(10), 0.5m));
    }
}
