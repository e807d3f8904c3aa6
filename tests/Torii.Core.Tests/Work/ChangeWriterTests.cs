using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

[Collection(RunsAlone.Name)]
public sealed class ChangeWriterTests : IAsyncDisposable
{
    private static readonly Change Nothing = new() { At = ManualTimeProvider.Start };

    private readonly TestRoad _road = new();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Write_StoreCannotTakeIt_TriesUntilItCan()
    {
        var faults = 0;
        _road.Store.Fault = _ => faults++ < 10 ? new IOException("the disk is full") : null;
        var writing = _road.Get<ChangeWriter>().WriteAsync(Nothing, default);
        _road.Until(() => writing.IsCompleted);

        (await writing).ShouldBe(ChangeOutcome.Whole);
        _road.Time.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task Write_AnotherFault_IsNotHidden()
    {
        _road.Store.Fault = _ => new InvalidOperationException("a defect");

        await Should.ThrowAsync<InvalidOperationException>(() => _road.Get<ChangeWriter>().WriteAsync(Nothing, default));
    }

    [Fact]
    public async Task Write_ServerStops_GivesUp()
    {
        using var stopping = new CancellationTokenSource();
        _road.Store.Fault = _ => new IOException("the disk is full");
        var writing = _road.Get<ChangeWriter>().WriteAsync(Nothing, stopping.Token);
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
    }
}
