using Torii.Core.Media;

namespace Torii.Doors.Bodies;

/// <summary>The bytes of a part between others: those that were read ahead of it, and what makes JSON of it.</summary>
internal sealed class FramedStream(ReadOnlyMemory<byte> head, Stream body, ReadOnlyMemory<byte> tail) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;
    private ReadOnlyMemory<byte> _tail = tail;
    private bool _hasEnded;

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_head.IsEmpty)
        {
            return Take(ref _head, buffer.Span);
        }

        if (!_hasEnded && await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            return read;
        }

        _hasEnded |= buffer.Length > 0;
        return Take(ref _tail, buffer.Span);
    }

    private static int Take(ref ReadOnlyMemory<byte> from, Span<byte> buffer)
    {
        var count = Math.Min(from.Length, buffer.Length);
        from.Span[..count].CopyTo(buffer);
        from = from[count..];
        return count;
    }
}
