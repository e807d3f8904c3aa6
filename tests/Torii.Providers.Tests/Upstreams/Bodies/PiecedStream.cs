using Torii.Core.Media;

namespace Torii.Providers.Tests.Upstreams.Bodies;

/// <summary>Bytes that come in pieces.</summary>
internal sealed class PiecedStream(byte[] bytes, int piece) : ForwardStream
{
    private int _at;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var length = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - _at);
        bytes.AsMemory(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }
}
