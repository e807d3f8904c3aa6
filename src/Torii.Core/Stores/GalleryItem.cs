using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>A result with what it came from.</summary>
/// <param name="Media">The result.</param>
/// <param name="Generation">What made it.</param>
/// <param name="ClientName">The name of the client key it was made for; null where nobody knows it any more.</param>
public sealed record GalleryItem(MediaRecord Media, Generation Generation, string? ClientName);
