using System.Buffers;
using System.Text.Json;
using Torii.Core.Media;
using Torii.Doors.Media;

namespace Torii.Doors.Images;

/// <summary>Writes pictures into answers. Those that go as base64 are sent while they are read, and never held whole.</summary>
internal sealed class PictureWriter(MediaLinks links, ImageConversion conversion)
{
    /// <summary>How much of a file is read at once. A multiple of 3, which base64 makes 4 characters of.</summary>
    private const int PieceSize = 48 * 1024;

    /// <summary>Writes the member <c>data</c> with some pictures.</summary>
    /// <returns>The formats they were handed over in.</returns>
    public async Task<IReadOnlyList<string>> WriteAllAsync(HttpContext context, Utf8JsonWriter writer, IReadOnlyList<MediaRecord> pictures, PictureOrder order)
    {
        var formats = new List<string>();
        writer.WriteStartArray("data");
        foreach (var picture in pictures)
        {
            writer.WriteStartObject();
            formats.Add(await WriteAsync(context, writer, picture, order));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return formats;
    }

    /// <summary>Writes the member of one picture: <c>b64_json</c>, or <c>url</c> where its bytes are not here.</summary>
    /// <returns>The format it was handed over in.</returns>
    public async Task<string> WriteAsync(HttpContext context, Utf8JsonWriter writer, MediaRecord picture, PictureOrder order)
    {
        var (content, format) = await conversion.OpenAsync(picture, order, context.RequestAborted);
        if (content is null)
        {
            writer.WriteString("url", links.Absolute(picture, context.Request));
            return format;
        }

        await using (content)
        {
            writer.WritePropertyName("b64_json");
            await WriteAsync(context, writer, content);
        }

        return format;
    }

    private static async Task WriteAsync(HttpContext context, Utf8JsonWriter writer, Stream content)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            while (await content.ReadAsync(piece.AsMemory(0, PieceSize), context.RequestAborted) is var read and > 0)
            {
                writer.WriteBase64StringSegment(piece.AsSpan(0, read), isFinalSegment: false);
                await writer.FlushAsync(context.RequestAborted);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }

            writer.WriteBase64StringSegment([], isFinalSegment: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
