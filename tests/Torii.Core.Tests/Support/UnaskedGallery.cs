using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>No work on the road looks at the gallery: whoever does fails.</summary>
internal sealed class UnaskedGallery : IMediaGallery
{
    public ValueTask<GalleryPage> PageAsync(GalleryQuery query, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody looks at the gallery here.");

    public ValueTask<MediaStretch> UsageAsync(string? after, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody counts media here.");

    public ValueTask<RemovableStretch> RemovableAsync(CleanUpTerms terms, string? after, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody cleans up here.");
}
