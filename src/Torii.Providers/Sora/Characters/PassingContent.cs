using System.Net;

namespace Torii.Providers.Sora.Characters;

/// <summary>
/// A body that comes from elsewhere and goes straight on. It tells its length without writing it into the part of the form
/// that it stands in, where it would not belong.
/// </summary>
internal sealed class PassingContent(Stream source, long? length) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => source.CopyToAsync(stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        source.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long computed)
    {
        computed = length ?? 0;
        return length is not null;
    }
}
