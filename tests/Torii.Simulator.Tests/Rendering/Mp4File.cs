using System.Buffers.Binary;
using System.Text;

namespace Torii.Simulator.Tests.Rendering;

/// <summary>Reads of an MP4 file what a player reads first: the order of its boxes, its length and its picture size.</summary>
internal sealed class Mp4File
{
    private readonly byte[] _bytes;

    public Mp4File(byte[] bytes)
    {
        _bytes = bytes;
        Boxes = [.. Within(0, bytes.Length).Select(box => box.Type)];
        var moov = Within(0, bytes.Length).Single(box => box.Type == "moov");
        var header = Within(moov.Start, moov.End).Single(box => box.Type == "mvhd");
        header.Version(bytes).ShouldBe(0);
        Seconds = (double)U32(header.Start + 16) / U32(header.Start + 12);
        var track = Within(moov.Start, moov.End).Single(box => box.Type == "trak");
        var trackHeader = Within(track.Start, track.End).Single(box => box.Type == "tkhd");
        Width = (int)(U32(trackHeader.End - 8) >> 16);
        Height = (int)(U32(trackHeader.End - 4) >> 16);
    }

    public IReadOnlyList<string> Boxes { get; }

    public double Seconds { get; }

    public int Width { get; }

    public int Height { get; }

    private IEnumerable<Box> Within(int start, int end)
    {
        while (start < end)
        {
            var size = (int)U32(start);
            size.ShouldBeInRange(8, end - start);
            yield return new(Encoding.ASCII.GetString(_bytes, start + 4, 4), start + 8, start + size);
            start += size;
        }
    }

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(offset));

    private sealed record Box(string Type, int Start, int End)
    {
        public int Version(byte[] bytes) => bytes[Start];
    }
}
