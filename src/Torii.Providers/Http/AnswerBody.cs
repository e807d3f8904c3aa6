using System.Buffers;

namespace Torii.Providers.Http;

/// <summary>The bytes of an answer, borrowed until disposed of.</summary>
internal sealed class AnswerBody : IDisposable
{
    private const int FirstBuffer = 4096;
    private byte[] _buffer;
    private int _length;

    private AnswerBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The bytes; not to be touched after disposal.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Reads <paramref name="source"/> to its end.</summary>
    /// <param name="source">Where the bytes come from.</param>
    /// <param name="expected">How many are announced; null where that is not said.</param>
    /// <param name="limit">The most that may come.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The bytes; null when there are more than <paramref name="limit"/>.</returns>
    public static async Task<AnswerBody?> ReadAsync(Stream source, long? expected, int limit, CancellationToken cancellationToken)
    {
        if (expected > limit)
        {
            return null;
        }

        var body = new AnswerBody((int)(expected ?? FirstBuffer) + 1);
        try
        {
            if (await body.FillAsync(source, limit, cancellationToken))
            {
                return body;
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private async Task<bool> FillAsync(Stream source, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await source.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
            if (read == 0)
            {
                return true;
            }

            _length += read;
            if (_length > limit)
            {
                return false;
            }

            if (_length == _buffer.Length)
            {
                Grow();
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
