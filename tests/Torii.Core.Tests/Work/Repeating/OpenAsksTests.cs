using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Work.Repeating;

/// <summary>What a request waits for before it is looked up whether it repeats one.</summary>
public sealed class OpenAsksTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);
    private static readonly Ask Plain = new("fingerprint");

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryAskStore _store = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly LostAnswers _lost;
    private readonly OpenAsks _asks;
    private readonly Task _writing;

    public OpenAsksTests()
    {
        var answers = new Answers(_store, _time, NullLogger<Answers>.Instance);
        _lost = new LostAnswers(_time);
        _asks = new OpenAsks(answers, _lost, _time);
        _writing = answers.RunAsync(_stopping.Token);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _writing);
        _stopping.Dispose();
    }

    [Fact]
    public void NothingLikeItUnderWay_IsNotWaitedFor()
    {
        Open(new Ask("other"), "batch");
        Open(Plain, "ended").Complete(succeeded: true);

        _asks.SettleAsync(Plain, Cancelled).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task UnderWay_IsWaitedForAMoment()
    {
        Open(Plain, "batch");
        var settling = _asks.SettleAsync(Plain, Cancelled);
        _time.Advance(Grace - TimeSpan.FromMilliseconds(1));
        settling.IsCompleted.ShouldBeFalse();

        _time.Advance(TimeSpan.FromMilliseconds(1));

        await settling.WaitAsync(Patience, Cancelled);
    }

    [Fact]
    public async Task UnderWay_EndsMeanwhile_IsNotWaitedForLonger()
    {
        var open = Open(Plain, "batch");
        var settling = _asks.SettleAsync(Plain, Cancelled);
        open.Complete(succeeded: true);

        await settling.WaitAsync(Patience, Cancelled);
    }

    [Fact]
    public async Task Gone_IsWaitedForUntilItsBreakIsWritten()
    {
        var stored = new TaskCompletionSource();
        _store.OnEnd = _ => stored.Task;
        var open = Open(Plain, "batch");
        open.Abort();
        var settling = _asks.SettleAsync(Plain, Cancelled);
        _time.Advance(TimeSpan.FromSeconds(2));
        settling.IsCompleted.ShouldBeFalse("it is gone, and nobody knows yet whether its answer was out");
        open.Break();
        _time.Advance(TimeSpan.FromSeconds(2));
        settling.IsCompleted.ShouldBeFalse("nobody can join it yet");

        stored.SetResult();

        await settling.WaitAsync(Patience, Cancelled);
        _store.Writes.ShouldHaveSingleItem().ShouldHaveSingleItem().BatchId.ShouldBe("batch");
    }

    [Fact]
    public async Task Gone_AfterItsAnswerWasOut_IsAnswered()
    {
        var open = Open(Plain, "batch");
        open.Abort();
        var settling = _asks.SettleAsync(Plain, Cancelled);
        open.Complete(succeeded: true);

        await settling.WaitAsync(Patience, Cancelled);
        await Eventually(() => _store.Writes.Count == 1);
        _store.Writes[0].ShouldBe([new AnswerEnd("batch", BrokenAt: null)]);
    }

    [Fact]
    public async Task StoreThatTakesTooLong_IsNotWaitedForForEver()
    {
        _store.OnEnd = token => Task.Delay(Timeout.Infinite, token);
        Open(Plain, "batch").Break();
        var settling = _asks.SettleAsync(Plain, Cancelled);
        _time.Advance(TimeSpan.FromSeconds(4.9));
        settling.IsCompleted.ShouldBeFalse();

        _time.Advance(TimeSpan.FromSeconds(0.1));

        await settling.WaitAsync(Patience, Cancelled);
    }

    [Fact]
    public async Task WhoeverWaits_MayLeave()
    {
        using var leaving = new CancellationTokenSource();
        Open(Plain, "batch");
        var settling = _asks.SettleAsync(Plain, leaving.Token);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => settling.WaitAsync(Patience, Cancelled));
    }

    [Fact]
    public async Task End_IsHeardOnce()
    {
        var open = Open(Plain, "batch");
        open.Complete(succeeded: true);
        open.Break();
        open.Complete(succeeded: true);
        open.Abort();
        Open(new Ask("other"), "last").Break();
        await _asks.SettleAsync(new Ask("other"), Cancelled).WaitAsync(Patience, Cancelled);

        _store.Writes.SelectMany(write => write).Select(end => (end.BatchId, end.BrokenAt is null)).ShouldBe([("batch", true), ("last", false)]);
        (_lost.Take(Plain.Fingerprint), _lost.Take(Plain.Fingerprint)).ShouldBe(("batch", null));
        _asks.SettleAsync(Plain, Cancelled).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_ThatHasJustCome_IsWaitedForUntilItIsDecided()
    {
        var first = _asks.Arrive(Plain);
        _asks.Arrive(Plain);
        var settling = _asks.SettleAsync(Plain, Cancelled);
        first.Abort();
        _time.Advance(TimeSpan.FromSeconds(2));
        settling.IsCompleted.ShouldBeFalse("it may be accepted yet, and then it has broken off");

        first.Begin("batch");
        first.Break();

        await settling.WaitAsync(Patience, Cancelled);
        _store.Writes.ShouldHaveSingleItem().ShouldHaveSingleItem().BatchId.ShouldBe("batch");
    }

    [Fact]
    public void OneThatWasNotAccepted_LeavesNothing()
    {
        _asks.Arrive(Plain).Break();
        _asks.Arrive(Plain);

        _asks.SettleAsync(Plain, Cancelled).IsCompletedSuccessfully.ShouldBeTrue();
        _store.Writes.ShouldBeEmpty();
    }

    [Fact]
    public void Failure_AfterASuccess_IsWhatARepetitionRepeats()
    {
        Open(Plain, "batch").Complete(succeeded: true);
        Open(Plain, "failed").Complete(succeeded: false);

        (_lost.Take(Plain.Fingerprint), _lost.Take(Plain.Fingerprint)).ShouldBe((null, "batch"));
    }

    [Theory]
    [InlineData(true, "batch")]
    [InlineData(false, null)]
    public void Answer_ThatBroughtWhatWasAskedFor_MayHaveBeenLost(bool succeeded, string? found)
    {
        Open(Plain, "batch").Complete(succeeded);

        _lost.Take(Plain.Fingerprint).ShouldBe(found);
    }

    [Fact]
    public async Task ManyAtOnce_LeaveNothingToWaitFor()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), Cancelled, (number, _) =>
        {
            var open = Open(new Ask($"{number % 5}"), $"{number}");
            switch (number % 3)
            {
                case 0:
                    open.Abort();
                    open.Break();
                    break;
                case 1:
                    open.Break();
                    break;
                default:
                    open.Complete(succeeded: true);
                    break;
            }

            return ValueTask.CompletedTask;
        });

        foreach (var number in Enumerable.Range(0, 5))
        {
            await _asks.SettleAsync(new Ask($"{number}"), Cancelled).WaitAsync(Patience, Cancelled);
        }

        await Eventually(() => _store.Writes.Sum(write => write.Count) == 2000);
    }

    private OpenAsk Open(Ask ask, string batchId)
    {
        var open = _asks.Arrive(ask);
        open.Begin(batchId);
        return open;
    }

    private static async Task Eventually(Func<bool> holds)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!holds())
        {
            enough.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
