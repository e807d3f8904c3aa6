using System.Threading.Channels;

namespace Torii.Core.Work;

/// <summary>Wakes one waiting loop. Any number of calls before it looks count as one.</summary>
internal sealed class Signal(TimeProvider time)
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the loop, or lets its next wait end at once.</summary>
    public void Set() => _channel.Writer.TryWrite(true);

    /// <summary>Waits to be woken, for <paramref name="most"/> at the longest.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        if (most > TimeSpan.Zero && !_channel.Reader.TryRead(out _))
        {
            using var timeout = new CancellationTokenSource(most, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            try
            {
                await _channel.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Waited long enough.
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
