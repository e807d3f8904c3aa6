using Torii.Renditions;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Work that is done once for all who want it at the same time.</summary>
public sealed class SharedTasksTests
{
    private readonly SharedTasks<int> _tasks = new();
    private readonly TaskCompletionSource _going = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;
    private int _stopped;

    [Fact]
    public async Task Many_WantIt_ItIsDoneOnce()
    {
        var all = Enumerable.Range(0, 20).Select(_ => JoinAsync(TestContext.Current.CancellationToken)).ToArray();
        _going.SetResult();

        (await Task.WhenAll(all)).ShouldAllBe(number => number == 1);
    }

    [Fact]
    public async Task After_ItsEnd_ItIsDoneAnew()
    {
        _going.SetResult();

        (await JoinAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await JoinAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    public async Task OneLeaves_ItGoesOnForTheOthers()
    {
        using var leaving = new CancellationTokenSource();
        var (first, second) = (JoinAsync(leaving.Token), JoinAsync(TestContext.Current.CancellationToken));

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        _going.SetResult();

        (await second).ShouldBe(1);
        _stopped.ShouldBe(0);
    }

    [Fact]
    public async Task AllLeave_ItIsStopped()
    {
        using var leaving = new CancellationTokenSource();
        var (first, second) = (JoinAsync(leaving.Token), JoinAsync(leaving.Token));
        await Eventually.BeAsync("it has begun", () => Task.FromResult(Volatile.Read(ref _begun) == 1));

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        await Should.ThrowAsync<OperationCanceledException>(second);

        _stopped.ShouldBe(1);
    }

    [Fact]
    public async Task Fault_IsEverybodys()
    {
        var all = Enumerable.Range(0, 3).Select(_ => _tasks.JoinAsync("a", BreakAsync, TestContext.Current.CancellationToken)).ToArray();
        _going.SetResult();

        foreach (var one in all)
        {
            await Should.ThrowAsync<IOException>(one);
        }

        async Task<int> BreakAsync(CancellationToken cancellationToken)
        {
            await _going.Task.WaitAsync(cancellationToken);
            throw new IOException("The disk is full.");
        }
    }

    private Task<int> JoinAsync(CancellationToken cancellationToken) => _tasks.JoinAsync("a", WorkAsync, cancellationToken);

    private async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _begun);
        try
        {
            await _going.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _stopped);
            throw;
        }

        return number;
    }
}
