using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Text;

namespace Torii.Load.Uploads;

/// <summary>A body with one picture in it, as it is or as base64, between two texts.</summary>
/// <param name="before">What stands before it.</param>
/// <param name="length">Its length in bytes, divisible by three.</param>
/// <param name="after">What stands behind it.</param>
/// <param name="asBase64">Whether it is written as base64.</param>
internal sealed class PictureContent(string before, long length, string after, bool asBase64) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(before));
        foreach (var piece in MadePicture.Pieces(length))
        {
            await (asBase64 ? WriteBase64Async(stream, piece) : stream.WriteAsync(piece));
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(after));
    }

    protected override bool TryComputeLength(out long written)
    {
        written = before.Length + (asBase64 ? length / 3 * 4 : length) + after.Length;
        return true;
    }

    private static async ValueTask WriteBase64Async(Stream stream, ReadOnlyMemory<byte> piece)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(piece.Length));
        try
        {
            Base64.EncodeToUtf8(piece.Span, rented, out _, out var size);
            await stream.WriteAsync(rented.AsMemory(0, size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
