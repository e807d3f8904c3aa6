using System.Text;
using Torii.Core.Media;

namespace Torii.Providers.Tests.Upstreams.Bodies;

/// <summary>An answer with a string of any length in it, which is nowhere held. It remembers how much of it was asked for.</summary>
/// <param name="head">What stands before the string.</param>
/// <param name="filling">What the string consists of.</param>
/// <param name="length">How long it is.</param>
internal sealed class EndlessAnswer(string head, byte filling, long length) : ForwardStream
{
    private readonly byte[] _head = Encoding.UTF8.GetBytes(head + '"');
    private readonly byte[] _tail = Encoding.UTF8.GetBytes(head.Contains('[', StringComparison.Ordinal) ? "\"}]}" : "\"}");

    public long Sent { get; private set; }

    public int LargestRead { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LargestRead = Math.Max(LargestRead, buffer.Length);
        var read = Sent < _head.Length ? Copy(_head, Sent, buffer)
            : Sent - _head.Length < length ? Fill(buffer)
            : Copy(_tail, Sent - _head.Length - length, buffer);
        Sent += read;
        return ValueTask.FromResult(read);
    }

    private static int Copy(byte[] part, long at, Memory<byte> buffer)
    {
        var rest = part.AsMemory((int)at);
        var read = Math.Min(rest.Length, buffer.Length);
        rest[..read].CopyTo(buffer);
        return read;
    }

    private int Fill(Memory<byte> buffer)
    {
        var read = (int)Math.Min(buffer.Length, length - (Sent - _head.Length));
        buffer.Span[..read].Fill(filling);
        return read;
    }
}
