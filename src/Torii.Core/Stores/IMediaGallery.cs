namespace Torii.Core.Stores;

/// <summary>
/// The media that we keep, as operators look at it. However much there is, no call looks through more than a bounded number
/// of rows: each tells where the next goes on.
/// </summary>
public interface IMediaGallery
{
    /// <summary>A page of results, the newest first.</summary>
    ValueTask<GalleryPage> PageAsync(GalleryQuery query, CancellationToken cancellationToken);

    /// <summary>What a stretch of the media takes, from behind an id on.</summary>
    /// <param name="after">The id; null for the beginning.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<MediaStretch> UsageAsync(string? after, CancellationToken cancellationToken);

    /// <summary>What a clean-up may remove within a stretch, from behind an id on.</summary>
    /// <param name="terms">What it is to remove.</param>
    /// <param name="after">The id; null for the beginning.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<RemovableStretch> RemovableAsync(CleanUpTerms terms, string? after, CancellationToken cancellationToken);
}
