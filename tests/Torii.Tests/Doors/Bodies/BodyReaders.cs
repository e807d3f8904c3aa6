using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Bodies as they may come off the network.</summary>
internal static class BodyReaders
{
    /// <summary>A body that arrives in one piece.</summary>
    public static PipeReader Whole(string body) => PipeReader.Create(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)));

    /// <summary>A body that arrives in packets which end at the given places.</summary>
    public static PipeReader Split(ReadOnlyMemory<byte> body, params ReadOnlySpan<int> ends)
    {
        var first = new Packet(body[..(ends.IsEmpty ? body.Length : ends[0])], before: null);
        var last = first;
        for (var i = 0; i < ends.Length; i++)
        {
            last = new Packet(body[ends[i]..(i + 1 < ends.Length ? ends[i + 1] : body.Length)], last);
        }

        return PipeReader.Create(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
    }

    private sealed class Packet : ReadOnlySequenceSegment<byte>
    {
        public Packet(ReadOnlyMemory<byte> memory, Packet? before)
        {
            Memory = memory;
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }
    }
}
