using System.Buffers.Binary;
using System.Text;

namespace Torii.Doors.Media;

/// <summary>
/// Reads how long an mp4 says that it is: the <c>mvhd</c> box within the <c>moov</c> box (ISO/IEC 14496-12, sections
/// 4.2 and 8.2.2). Other boxes are passed over unread, so that a large file costs a few reads.
/// </summary>
internal static class Mp4Length
{
    private const int HeaderSize = 8;
    private const int LargeHeaderSize = 16;

    /// <summary>Version, two times, time scale and duration, with 64 bits for times and duration.</summary>
    private const int MovieHeaderSize = 32;

    /// <summary>Real files have a handful; a hostile one must not keep the disk busy.</summary>
    private const int MostBoxes = 1000;

    /// <summary>The length; null where the file does not say, as those that were streamed while they were recorded.</summary>
    /// <param name="file">A file that can be read from anywhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async ValueTask<TimeSpan?> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var end = file.Length;
        for (var boxes = 0; boxes < MostBoxes && await NextAsync(file, end, cancellationToken) is var (type, boxEnd); boxes++)
        {
            switch (type)
            {
                case "moov":
                    end = boxEnd;
                    break;
                case "mvhd":
                    return await ReadMovieHeaderAsync(file, boxEnd, cancellationToken);
                default:
                    file.Position = boxEnd;
                    break;
            }
        }

        return null;
    }

    /// <summary>The next box: its type, and where it ends. The file is then at its content. Null where there is none.</summary>
    private static async ValueTask<(string Type, long End)?> NextAsync(Stream file, long end, CancellationToken cancellationToken)
    {
        var start = file.Position;
        var header = new byte[LargeHeaderSize];
        if (end - start < HeaderSize || await file.ReadAtLeastAsync(header.AsMemory(0, HeaderSize), HeaderSize, throwOnEndOfStream: false, cancellationToken) < HeaderSize)
        {
            return null;
        }

        var size = (ulong)BinaryPrimitives.ReadUInt32BigEndian(header);
        var headerSize = HeaderSize;
        if (size == 1)
        {
            headerSize = LargeHeaderSize;
            var read = await file.ReadAtLeastAsync(header.AsMemory(HeaderSize), HeaderSize, throwOnEndOfStream: false, cancellationToken);
            size = read < HeaderSize ? 0 : BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(HeaderSize));
        }
        else if (size == 0)
        {
            // It goes on to the end.
            size = (ulong)(end - start);
        }

        var type = Encoding.Latin1.GetString(header.AsSpan(4, 4));
        return size >= (ulong)headerSize && size <= (ulong)(end - start) ? (type, start + (long)size) : null;
    }

    private static async ValueTask<TimeSpan?> ReadMovieHeaderAsync(Stream file, long end, CancellationToken cancellationToken)
    {
        var content = new byte[Math.Min(MovieHeaderSize, end - file.Position)];
        if (await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken) < content.Length)
        {
            return null;
        }

        var (scale, duration) = content switch
        {
            [0, ..] when content.Length >= 20 => (BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(12)), (ulong)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(16))),
            [1, ..] when content.Length >= MovieHeaderSize => (BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(20)), BinaryPrimitives.ReadUInt64BigEndian(content.AsSpan(24))),
            _ => (0u, 0ul),
        };

        // All ones stand for a length that is not known.
        return scale == 0 || duration is 0 or uint.MaxValue or ulong.MaxValue
            ? null
            : TimeSpan.FromSeconds(Math.Min((double)duration / scale, TimeSpan.MaxValue.TotalSeconds / 2));
    }
}
