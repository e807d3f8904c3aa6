namespace Torii.Load.Uploads;

/// <summary>Bytes that begin like a PNG file, made as they are read: nothing of them is held.</summary>
internal static class MadePicture
{
    private const int PieceSize = 48 * 1024;

    private static readonly byte[] _signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The bytes in pieces, of a length that base64 needs no padding for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(long length)
    {
        var piece = new byte[PieceSize];
        for (var i = 0; i < piece.Length; i++)
        {
            piece[i] = (byte)(i * 31);
        }

        var first = piece.ToArray();
        _signature.CopyTo(first, 0);
        for (var written = 0L; written < length; written += PieceSize)
        {
            yield return (written == 0 ? first : piece).AsMemory(0, (int)Math.Min(PieceSize, length - written));
        }
    }
}
