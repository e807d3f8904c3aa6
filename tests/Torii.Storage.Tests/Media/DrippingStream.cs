namespace Torii.Storage.Tests.Media;

/// <summary>Gives a byte at a time; at its end it may break off, or do something else first.</summary>
internal sealed class DrippingStream(byte[] bytes, bool breaksOff = false, Action? onEnd = null) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        if (Position == Length)
        {
            onEnd?.Invoke();
            cancellationToken.ThrowIfCancellationRequested();
            return breaksOff ? throw new IOException("The client went away.") : 0;
        }

        return await base.ReadAsync(buffer[..1], cancellationToken);
    }
}
