using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Media;

namespace Torii.Admin.Gallery;

/// <summary>A result in the gallery.</summary>
/// <param name="Media">The result.</param>
/// <param name="GenerationId">What made it.</param>
/// <param name="PublicId">The id by which its client knows that.</param>
/// <param name="Kind">What was made.</param>
/// <param name="Model">The model's name as it was asked for.</param>
/// <param name="Prompt">What was asked for.</param>
/// <param name="Client">The name of the client key; null where nobody knows it any more.</param>
/// <param name="Size">The size, as <c>WIDTHxHEIGHT</c>; null where it has none.</param>
/// <param name="Seconds">The length in seconds; null where it has none.</param>
internal sealed record GalleryRow(
    MediaItem Media, string GenerationId, string PublicId, GenerationKind Kind, string Model, string Prompt, string? Client, string? Size, int? Seconds)
{
    /// <summary>Describes a result.</summary>
    public static GalleryRow Of(GalleryItem item, MediaLinks links, HttpRequest request) => new(
        MediaItem.Of(item.Media, links, request),
        item.Generation.Id,
        Core.Generations.PublicId.Of(item.Generation.Request.Kind, item.Generation.Id),
        item.Generation.Request.Kind,
        item.Generation.AskedModel,
        item.Generation.Request.Prompt,
        item.ClientName,
        item.Generation.Request.Size?.ToString(),
        item.Generation.Request.Seconds);
}
