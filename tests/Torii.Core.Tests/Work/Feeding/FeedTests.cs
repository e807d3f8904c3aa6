using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Feeding;

namespace Torii.Core.Tests.Work.Feeding;

public sealed class FeedTests
{
    private readonly Feed _feed = new();

    [Fact]
    public void Listener_HearsItsOwnGenerationsInOrder()
    {
        using var listener = _feed.Listen(["one", "two"]);
        Commit(("one", 1), ("other", 1), ("two", 1), ("one", 2));

        Read(listener).ShouldBe(["one 1", "two 1", "one 2"]);
    }

    [Fact]
    public void Listeners_OfOneGeneration_AllHear()
    {
        using var first = _feed.Listen(["one"]);
        using var second = _feed.Listen(["one"]);
        Commit(("one", 1));

        Read(first).ShouldBe(["one 1"]);
        Read(second).ShouldBe(["one 1"]);
    }

    [Fact]
    public void Listener_DisposedOf_HearsNothingMoreAndLeavesTheOthers()
    {
        var first = _feed.Listen(["one", "two"]);
        using var second = _feed.Listen(["one"]);
        first.Dispose();
        Commit(("one", 1), ("two", 1));

        Read(first).ShouldBeEmpty();
        Read(second).ShouldBe(["one 1"]);
    }

    [Fact]
    public void Listener_FarBehind_MissesTheOldestAndIsTold()
    {
        using var listener = _feed.Listen(["one"]);
        listener.TakeMissed().ShouldBeFalse();
        Commit([.. Enumerable.Range(1, 100).Select(number => ("one", number))]);

        listener.TakeMissed().ShouldBeTrue();
        listener.TakeMissed().ShouldBeFalse();
        var heard = Read(listener);
        heard.Count.ShouldBeLessThan(100);
        heard[^1].ShouldBe("one 100");
    }

    [Fact]
    public async Task Wait_EntryComes_Ends()
    {
        using var listener = _feed.Listen(["one"]);
        var waiting = listener.WaitAsync(TestContext.Current.CancellationToken);
        waiting.IsCompleted.ShouldBeFalse();
        Commit(("one", 1));

        (await waiting).ShouldBeTrue();
    }

    private void Commit(params (string Id, int Number)[] entries) => _feed.OnCommitted(new Committed
    {
        Events = [.. entries.Select(entry => new TimelineEvent(entry.Id, entry.Number, ManualTimeProvider.Start, TimelineEventType.Progress, 0, null))],
    });

    private static List<string> Read(FeedListener listener)
    {
        List<string> heard = [];
        while (listener.TryRead(out var entry))
        {
            heard.Add($"{entry!.GenerationId} {entry.Number}");
        }

        return heard;
    }
}
