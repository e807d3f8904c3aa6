using System.Buffers;
using System.Buffers.Text;
using System.Net.Mime;
using System.Text;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>A file of ours as a data URL, encoded piece by piece each time it is written.</summary>
internal sealed class EncodedMedia : IDisposable
{
    /// <summary>How many bytes are encoded at once. A multiple of 3, so that only the last piece is padded.</summary>
    private const int PieceLength = 48 * 1024;

    private readonly Stream _file;
    private readonly byte[] _head;

    private EncodedMedia(Stream file, string contentType)
    {
        _file = file;
        _head = Encoding.ASCII.GetBytes($"data:{contentType};base64,");
    }

    /// <summary>How long the data URL is, in bytes.</summary>
    public long Length => _head.Length + ((_file.Length + 2) / 3 * 4);

    /// <summary>Opens a file and looks at its first bytes for its type.</summary>
    /// <returns>The file; null where it is gone.</returns>
    public static async Task<EncodedMedia?> OpenAsync(string id, Func<string, Stream?> openInput, CancellationToken cancellationToken)
    {
        if (openInput(id) is not { } file)
        {
            return null;
        }

        try
        {
            var format = await InputFormat.SniffAsync(file, cancellationToken);
            return new EncodedMedia(file, format?.ContentType ?? MediaTypeNames.Application.Octet);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the data URL, from its beginning.</summary>
    public async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        _file.Position = 0;
        await target.WriteAsync(_head, cancellationToken);
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        var encoded = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(PieceLength));
        try
        {
            for (int read; (read = await _file.ReadAtLeastAsync(piece.AsMemory(0, PieceLength), PieceLength, throwOnEndOfStream: false, cancellationToken)) > 0;)
            {
                Base64.EncodeToUtf8(piece.AsSpan(0, read), encoded, out _, out var written);
                await target.WriteAsync(encoded.AsMemory(0, written), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
            ArrayPool<byte>.Shared.Return(encoded);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
