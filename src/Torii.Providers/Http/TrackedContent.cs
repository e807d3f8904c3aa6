using System.Net;
using System.Text;

namespace Torii.Providers.Http;

/// <summary>
/// A body that knows whether it was begun to be written. As long as it was not, the upstream cannot have the whole request,
/// so nothing was started there, whatever else happened; from then on only an answer can tell.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly HttpContent _inner;

    public TrackedContent(HttpContent inner)
    {
        _inner = inner;
        foreach (var (name, values) in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Whether a byte of it may have left.</summary>
    public bool Began { get; private set; }

    /// <summary>
    /// Makes it as if it had never been written, for a second try of a request that the upstream has surely not seen.
    /// </summary>
    /// <returns>Whether that can be: with what is held in memory, and with streams that can be wound back.</returns>
    public bool TryRenew()
    {
        var renewed = IsRepeatable(_inner);
        Began = Began && !renewed;
        return renewed;
    }

    /// <summary>The beginning of its text, for the log; null where it is not held in memory.</summary>
    /// <param name="most">How many bytes of it.</param>
    public async Task<string?> BeginningAsync(int most)
    {
        if (_inner is not ByteArrayContent held)
        {
            return null;
        }

        // The content's own view of its bytes, which it gives again to whoever asks next: a whole body may be tens of megabytes.
        var stream = await held.ReadAsStreamAsync();
        stream.Position = 0;
        var bytes = new byte[Math.Min(most, stream.Length)];
        await stream.ReadExactlyAsync(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Began = true;
        return _inner.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsRepeatable(HttpContent content) => content switch
    {
        ByteArrayContent or ReadOnlyMemoryContent or IRepeatableContent => true,
        MultipartContent parts => parts.All(IsRepeatable),

        // It winds its stream back itself, where that can be done, and says only in this way whether it can.
        StreamContent => content.ReadAsStream().CanSeek,
        _ => false,
    };
}
