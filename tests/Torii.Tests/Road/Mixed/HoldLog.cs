using System.Collections.Concurrent;

namespace Torii.Tests.Road.Mixed;

/// <summary>Writes down every hold that is put while it runs, with the moment at which it was first seen.</summary>
internal sealed class HoldLog : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<NamedHold, DateTimeOffset> _seen = new();
    private readonly Task _watching;

    public HoldLog(MixedRows rows) => _watching = WatchAsync(rows);

    /// <summary>Every hold so far and when it was first seen.</summary>
    public IReadOnlyDictionary<NamedHold, DateTimeOffset> Seen => _seen;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync(MixedRows rows)
    {
        while (!_stop.IsCancellationRequested)
        {
            foreach (var hold in rows.Holds())
            {
                _seen.TryAdd(hold, DateTimeOffset.UtcNow);
            }

            await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
