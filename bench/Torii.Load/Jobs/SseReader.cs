using System.Buffers;

namespace Torii.Load.Jobs;

/// <summary>Reads the data lines of an event stream one by one, out of a rented buffer and without a copy.</summary>
internal sealed class SseReader(Stream stream) : IDisposable
{
    private const int Start = 2048;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Start);
    private int _next;
    private int _filled;

    /// <summary>What follows <c>data:</c> in the next data line, valid until the next call; null at the end of the stream.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Next(CancellationToken cancellation)
    {
        while (true)
        {
            while (TryLine(out var line))
            {
                if (line.Span.StartsWith("data:"u8))
                {
                    return line["data:".Length..].Trim(" \r"u8);
                }
            }

            if (!await Fill(cancellation))
            {
                return null;
            }
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private bool TryLine(out ReadOnlyMemory<byte> line)
    {
        var length = _buffer.AsSpan(_next, _filled - _next).IndexOf((byte)'\n');
        line = length < 0 ? default : _buffer.AsMemory(_next, length);
        _next += length + 1;
        return length >= 0;
    }

    private async ValueTask<bool> Fill(CancellationToken cancellation)
    {
        MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_filled), cancellation);
        _filled += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        var held = _filled - _next;
        var target = held < _buffer.Length ? _buffer : ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(_next, held).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _next = 0;
        _filled = held;
    }
}
