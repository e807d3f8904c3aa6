using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

public sealed class KeptTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly TaskCompletionSource _mayRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Kept<string> _kept;
    private int _readings;

    public KeptTests() => _kept = new Kept<string>(ReadAsync, TimeSpan.FromSeconds(15), _time);

    [Fact]
    public async Task AskedForByManyAtOnce_IsReadOnce()
    {
        var asked = Enumerable.Range(0, 8).Select(_ => _kept.ReadAsync(default).AsTask()).ToList();
        _mayRead.SetResult();

        (await Task.WhenAll(asked)).ShouldAllBe(value => value == "1");
    }

    [Fact]
    public async Task AskedForLater_IsReadAnew_AndSoItIsWhereItWasForgotten()
    {
        _mayRead.SetResult();
        await _kept.ReadAsync(default);

        (await _kept.ReadAsync(default)).ShouldBe("1");
        _time.Advance(TimeSpan.FromSeconds(15));
        (await _kept.ReadAsync(default)).ShouldBe("2");
        _kept.Forget();
        (await _kept.ReadAsync(default)).ShouldBe("3");
    }

    [Fact]
    public async Task GivenUpByTheFirstWhoAsked_IsReadForTheNext()
    {
        using var leaving = new CancellationTokenSource();
        var first = _kept.ReadAsync(leaving.Token).AsTask();
        var second = _kept.ReadAsync(default).AsTask();

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        _mayRead.SetResult();

        (await second).ShouldBe("2");
    }

    public void Dispose() => _kept.Dispose();

    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = Interlocked.Increment(ref _readings);
        await _mayRead.Task.WaitAsync(cancellationToken);
        return $"{reading}";
    }
}
