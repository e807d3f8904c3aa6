using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>
/// JSON with files of ours in it as data URLs. They are encoded while they are sent, so that a large file costs no more
/// memory than a small one. It knows its length, and can be sent again.
/// </summary>
internal sealed class JsonWithMedia : HttpContent, IRepeatableContent
{
    // A client who wrote it into a prompt could have any file sent along. Nobody can guess it.
    private static readonly string Mark = $"media:{RandomNumberGenerator.GetHexString(32, lowercase: true)}:";

    // Letters beyond ASCII go out as they are, not as escapes of six times their length.
    private static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(byte[] Before, EncodedMedia Media)> _parts = [];
    private byte[] _rest = [];

    private JsonWithMedia() => Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);

    /// <summary>What stands for the data URL of a file, as the value of a member or in a list.</summary>
    /// <param name="id">The file's media id.</param>
    public static string Media(string id) => Mark + id;

    /// <summary>The JSON of <paramref name="body"/> with the files that <see cref="Media"/> stands for in it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="openInput">Opens a file that can be wound back, by its media id; null where it is gone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The content; null where a file is gone.</returns>
    public static async Task<JsonWithMedia?> OfAsync(JsonObject body, Func<string, Stream?> openInput, CancellationToken cancellationToken)
    {
        var content = new JsonWithMedia();
        var isWhole = false;
        try
        {
            isWhole = await content.TryFillAsync(body.ToJsonString(Wire).Split(Mark), openInput, cancellationToken);
            return isWhole ? content : null;
        }
        finally
        {
            if (!isWhole)
            {
                content.Dispose();
            }
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var (before, media) in _parts)
        {
            await stream.WriteAsync(before, cancellationToken);
            await media.WriteAsync(stream, cancellationToken);
        }

        await stream.WriteAsync(_rest, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _rest.Length + _parts.Sum(part => part.Before.Length + part.Media.Length);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _parts.ForEach(part => part.Media.Dispose());
        }

        base.Dispose(disposing);
    }

    // The first piece is what stands before the first file; each of the others begins with a file's id.
    private async Task<bool> TryFillAsync(string[] pieces, Func<string, Stream?> openInput, CancellationToken cancellationToken)
    {
        var before = pieces[0];
        foreach (var piece in pieces.Skip(1))
        {
            var end = piece.IndexOf('"', StringComparison.Ordinal);
            if (await EncodedMedia.OpenAsync(piece[..end], openInput, cancellationToken) is not { } media)
            {
                return false;
            }

            _parts.Add((Encoding.UTF8.GetBytes(before), media));
            before = piece[end..];
        }

        _rest = Encoding.UTF8.GetBytes(before);
        return true;
    }
}
