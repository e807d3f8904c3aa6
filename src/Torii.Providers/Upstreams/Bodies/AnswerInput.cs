using System.Buffers;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>An answer's bytes as they come, with a little of them at hand: several readers can take turns at it.</summary>
internal sealed class AnswerInput(Stream source) : IDisposable
{
    /// <summary>How much is read at once, under 85,000 bytes to stay off the large object heap.</summary>
    private const int BufferSize = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _start;
    private int _end;

    /// <summary>What has come and is not taken yet.</summary>
    public ReadOnlyMemory<byte> Unread => _buffer.AsMemory(_start.._end);

    /// <summary>Takes that many of the unread bytes.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Waits until at least that many bytes, a handful, are at hand.</summary>
    /// <returns>Whether they are; otherwise the answer has ended before.</returns>
    public async ValueTask<bool> HasAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count)
        {
            MakeRoom();
            var read = await source.ReadAsync(_buffer.AsMemory(_end, BufferSize - _end), cancellationToken);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            (_buffer, _start, _end) = ([], 0, 0);
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Unread.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
    }
}
