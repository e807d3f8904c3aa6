using System.Buffers.Binary;

namespace Torii.Core.Media;

/// <summary>
/// Tells an MP4 that is cut off by a box that claims more bytes than there are (ISO/IEC 14496-12, section 4.2). An upstream
/// that has kept only half of a file sends it whole, as far as HTTP can tell.
/// </summary>
internal static class CutOffMp4
{
    private const int HeaderSize = 8;
    private const int LargeHeaderSize = 16;

    // Real files have a handful; a hostile one must not keep the disk busy.
    private const int MostBoxes = 1000;

    /// <summary>Whether it is one. What stands behind the last box is nobody's business.</summary>
    /// <param name="file">A file that can be read from anywhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async ValueTask<bool> IsOneAsync(Stream file, CancellationToken cancellationToken)
    {
        var header = new byte[LargeHeaderSize];
        var at = 0L;
        for (var boxes = 0; boxes < MostBoxes && file.Length - at >= HeaderSize; boxes++)
        {
            file.Position = at;
            var read = await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken);
            ulong size = BinaryPrimitives.ReadUInt32BigEndian(header);
            if (size == 1 && read == LargeHeaderSize)
            {
                size = BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(HeaderSize));
            }

            if (size < HeaderSize)
            {
                // To the end of the file (0), or no box at all.
                return false;
            }

            if (size > (ulong)(file.Length - at))
            {
                return true;
            }

            at += (long)size;
        }

        return false;
    }
}
