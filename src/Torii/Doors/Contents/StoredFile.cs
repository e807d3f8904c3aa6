using Microsoft.Net.Http.Headers;
using Torii.Core.Media;

namespace Torii.Doors.Contents;

/// <summary>
/// A kept file as an answer: whole or in part, with all that players and download managers ask for. The file may be
/// removed while it is sent; what was opened is read to its end.
/// </summary>
/// <param name="media">What is known of it.</param>
/// <param name="content">Its bytes, which can be read from anywhere.</param>
internal sealed class StoredFile(MediaRecord media, Stream content) : IAsyncDisposable
{
    /// <summary>
    /// What is read and sent at a time, in bytes. It is read straight into the buffer that it is sent from: smaller pieces
    /// cost more turns between disk and network, larger ones more memory for each client.
    /// </summary>
    private const int Piece = 256 * 1024;

    /// <summary>How files are asked for.</summary>
    public static string[] Methods { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What it is to be called where it is saved; null to be shown.</summary>
    public string? Name { get; init; }

    /// <summary>How long the answer may be kept; asked for again each time unless it is set.</summary>
    public string CacheControl { get; init; } = "private, no-cache";

    /// <summary>The same, to be shown instead of saved, and kept for as long as <paramref name="cacheControl"/> says.</summary>
    public StoredFile AsShown(string cacheControl) => new(media, content) { CacheControl = cacheControl };

    /// <summary>Answers a request for it.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var tag = new EntityTagHeaderValue($"\"{media.Hash}\"");
        var modified = DateTimeOffset.FromUnixTimeSeconds(media.CreatedAt.ToUnixTimeSeconds());
        Describe(context.Response, tag, modified);
        switch (new PortionReader(tag, modified, content.Length).Read(context.Request))
        {
            case Portion.Part part:
                context.Response.StatusCode = StatusCodes.Status206PartialContent;
                context.Response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(part.From, part.To, content.Length);
                await SendAsync(context, part.From, part.To + 1 - part.From);
                break;
            case Portion.Beyond:
                context.Response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(content.Length);
                End(context.Response, StatusCodes.Status416RangeNotSatisfiable);
                break;
            case Portion.Changed:
                End(context.Response, StatusCodes.Status412PreconditionFailed);
                break;
            case Portion.NotModified:
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                break;
            default:
                await SendAsync(context, 0, content.Length);
                break;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => content.DisposeAsync();

    private void Describe(HttpResponse response, EntityTagHeaderValue tag, DateTimeOffset modified)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = modified;
        if (Name is not null)
        {
            response.Headers.ContentDisposition = Disposition(Name);
        }

        response.Headers.AcceptRanges = "bytes";
        response.Headers.CacheControl = CacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }

    // What every client reads, and beside it, where that is another, the name itself (RFC 6266, section 4.3).
    private static string Disposition(string name)
    {
        var plain = string.Concat(name.Select(letter => letter is < ' ' or > '~' or '"' or '\\' ? '_' : letter));
        var full = plain == name ? "" : $"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        return $"attachment; filename=\"{plain}\"{full}";
    }

    private static void End(HttpResponse response, int status) => (response.StatusCode, response.ContentLength) = (status, 0);

    private async Task SendAsync(HttpContext context, long from, long count)
    {
        var (response, cancellationToken) = (context.Response, context.RequestAborted);
        response.ContentType = media.ContentType;
        response.ContentLength = count;

        // Before that the buffer is one that would be copied.
        await response.StartAsync(cancellationToken);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var metrics = context.RequestServices.GetRequiredService<MediaMetrics>();
        content.Position = from;
        for (var left = count; left > 0;)
        {
            var size = (int)Math.Min(left, Piece);
            var read = await content.ReadAsync(response.BodyWriter.GetMemory(size)[..size], cancellationToken);
            if (read == 0)
            {
                throw new EndOfStreamException("A kept file is shorter than it was.");
            }

            response.BodyWriter.Advance(read);
            metrics.Served(media.Role, read);
            if ((await response.BodyWriter.FlushAsync(cancellationToken)).IsCompleted)
            {
                return;
            }

            left -= read;
        }
    }
}
