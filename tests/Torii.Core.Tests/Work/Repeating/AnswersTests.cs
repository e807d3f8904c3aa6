using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Work.Repeating;

/// <summary>The store of these tests answers at once, so that what is noted before the loop runs is written when it waits.</summary>
public sealed class AnswersTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryAskStore _store = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Answers _answers;

    public AnswersTests() => _answers = new Answers(_store, _time, NullLogger<Answers>.Instance);

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task Ends_AreWrittenInOrderWithWhenTheyBrokeOff()
    {
        _answers.Complete("a");
        _time.Advance(TimeSpan.FromSeconds(3));
        _answers.Break("b");
        var run = _answers.RunAsync(_stopping.Token);

        _store.Writes.ShouldHaveSingleItem().ShouldBe([new AnswerEnd("a", null), new AnswerEnd("b", ManualTimeProvider.Start + TimeSpan.FromSeconds(3))]);
        await StopAsync(run);
    }

    [Fact]
    public async Task ManyEnds_AreWrittenFiveHundredAtOnce()
    {
        var names = Enumerable.Range(0, 1200).Select(number => $"batch {number}").ToArray();
        Array.ForEach(names, _answers.Complete);
        var run = _answers.RunAsync(_stopping.Token);

        _store.Writes.Select(write => write.Count).ShouldBe([500, 500, 200]);
        _store.Writes.SelectMany(write => write).Select(end => end.BatchId).ShouldBe(names);
        await StopAsync(run);
    }

    [Fact]
    public async Task StoreThatFails_LosesThoseEndsAndNoOthers()
    {
        var failures = 1;
        _store.OnEnd = _ => failures-- > 0 ? throw new IOException("The disk is full.") : Task.CompletedTask;
        foreach (var number in Enumerable.Range(0, 501))
        {
            _answers.Complete($"batch {number}");
        }

        var run = _answers.RunAsync(_stopping.Token);

        _store.Writes.ShouldHaveSingleItem().ShouldHaveSingleItem().BatchId.ShouldBe("batch 500");
        run.IsCompleted.ShouldBeFalse();
        await StopAsync(run);
    }

    // A store's own time-out looks like a stop, and is none.
    [Fact]
    public async Task StoreThatGivesUpByItself_DoesNotStopTheLoop()
    {
        var failures = 1;
        _store.OnEnd = _ => failures-- > 0 ? throw new OperationCanceledException() : Task.CompletedTask;
        _answers.Complete("lost");
        var run = _answers.RunAsync(_stopping.Token);
        run.IsCompleted.ShouldBeFalse();
        await StopAsync(run);
    }

    [Fact]
    public async Task Stopped_WhileAWriteWaits_Ends()
    {
        _store.OnEnd = token => Task.Delay(Timeout.Infinite, token);
        _answers.Complete("a");

        await StopAsync(_answers.RunAsync(_stopping.Token));

        _store.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task MoreThanItHolds_AreDroppedAndNobodyWaits()
    {
        for (var number = 0; number < 100_010; number++)
        {
            _answers.Complete("batch");
        }

        var run = _answers.RunAsync(_stopping.Token);

        _store.Writes.Sum(write => write.Count).ShouldBe(100_000);
        await StopAsync(run);
    }

    [Fact]
    public async Task Flush_EndsWhenWhatWasNotedBeforeIsWritten()
    {
        var writing = new TaskCompletionSource();
        _store.OnEnd = _ => writing.Task;
        _answers.Break("a");
        var flushed = _answers.FlushAsync();
        var run = _answers.RunAsync(_stopping.Token);
        flushed.IsCompleted.ShouldBeFalse();

        writing.SetResult();
        await flushed.WaitAsync(Patience, TestContext.Current.CancellationToken);

        _store.Writes.ShouldHaveSingleItem().ShouldHaveSingleItem().BatchId.ShouldBe("a");
        await _answers.FlushAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await StopAsync(run);
    }

    [Fact]
    public async Task Flush_OfWhatCannotBeWritten_EndsAllTheSame()
    {
        _store.OnEnd = _ => throw new IOException("The disk is full.");
        _answers.Break("a");
        var flushed = _answers.FlushAsync();
        var run = _answers.RunAsync(_stopping.Token);

        await flushed.WaitAsync(Patience, TestContext.Current.CancellationToken);

        await StopAsync(run);
    }

    [Fact]
    public async Task Flush_WhenThereIsNoRoomForIt_EndsAtOnce()
    {
        for (var number = 0; number < 100_000; number++)
        {
            _answers.Complete("batch");
        }

        await _answers.FlushAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private async Task StopAsync(Task run)
    {
        await _stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => run);
    }
}
