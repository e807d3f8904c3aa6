using Torii.Core.Media;

namespace Torii.Doors.Bodies;

/// <summary>
/// The bytes of a body, counted up to a limit. It also knows whether they have come to their end, which tells a body that
/// is cut off from a disk that fails while it is read.
/// </summary>
internal sealed class CountedStream(Stream body, long limit) : ForwardStream
{
    private long _count;

    /// <summary>Whether there is nothing more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether more came than allowed.</summary>
    public bool IsTooLong => _count > limit;

    /// <inheritdoc />
    /// <exception cref="InvalidDataException">It is too long.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        HasEnded |= read == 0 && buffer.Length > 0;
        _count += read;
        return IsTooLong ? throw new InvalidDataException("The body is too long.") : read;
    }
}
