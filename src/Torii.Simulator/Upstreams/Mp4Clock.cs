using System.Buffers.Binary;
using System.Text;

namespace Torii.Simulator.Upstreams;

/// <summary>
/// Sets how long an MP4 file of one track plays. The track counts its pictures in ticks of a clock of its own (<c>mdhd</c>): how many
/// make a second is changed, and with it the pace. The movie's clock keeps its pace, and the three lengths told in it are changed.
/// </summary>
internal static class Mp4Clock
{
    private const int BoxHeader = 8;

    // Offsets into the contents of boxes of version 0.
    private const int Rate = 12;
    private const int MovieLength = 16;
    private const int TrackLength = 20;
    private const int EditLength = 8;

    /// <summary>Changes the file in place.</summary>
    /// <exception cref="InvalidOperationException">It is no MP4 file of the kind that is built in.</exception>
    public static void Set(Span<byte> file, double seconds)
    {
        var movie = Within(file, "moov");
        var track = Within(movie, "trak");
        var header = Within(movie, "mvhd");
        var length = (uint)Math.Round(Read(header, Rate) * seconds);
        Write(header, MovieLength, length);
        Write(Within(track, "tkhd"), TrackLength, length);
        Write(Within(Within(track, "edts"), "elst"), EditLength, length);

        var clock = Within(Within(track, "mdia"), "mdhd");
        Write(clock, Rate, (uint)Math.Round(Read(clock, MovieLength) / seconds));
    }

    private static uint Read(ReadOnlySpan<byte> box, int offset) => BinaryPrimitives.ReadUInt32BigEndian(box[offset..]);

    private static void Write(Span<byte> box, int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(box[offset..], value);

    private static Span<byte> Within(Span<byte> boxes, string type)
    {
        while (boxes.Length >= BoxHeader)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(boxes);
            if (Encoding.ASCII.GetString(boxes[4..BoxHeader]) == type)
            {
                return boxes[BoxHeader..length];
            }

            boxes = boxes[length..];
        }

        throw new InvalidOperationException($"The file has no {type}.");
    }
}
