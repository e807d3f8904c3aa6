namespace Torii.Core.Stores;

/// <summary>A page of the gallery.</summary>
/// <param name="Items">What is on it. It may be less than asked for, even nothing, while there is more.</param>
/// <param name="Next">Where the next page begins; null where all has been looked through.</param>
public sealed record GalleryPage(IReadOnlyList<GalleryItem> Items, string? Next);
