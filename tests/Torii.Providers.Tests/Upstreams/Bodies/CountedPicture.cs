using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Upstreams.Bodies;

/// <summary>A picture of any length that is nowhere held; it remembers how much of it was asked for at once.</summary>
internal sealed class CountedPicture(long length) : Stream
{
    private static readonly byte[] Head = TestPictures.Png;

    public int LargestRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        LargestRead = Math.Max(LargestRead, buffer.Length);
        var read = (int)Math.Min(buffer.Length, length - Position);
        for (var at = 0; at < read; at++, Position++)
        {
            buffer[at] = Position < Head.Length ? Head[Position] : (byte)Position;
        }

        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
