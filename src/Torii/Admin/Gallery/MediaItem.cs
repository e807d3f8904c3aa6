using Torii.Core.Media;
using Torii.Doors.Media;

namespace Torii.Admin.Gallery;

/// <summary>A piece of media.</summary>
internal sealed record MediaItem
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it serves.</summary>
    public required MediaRole Role { get; init; }

    /// <summary>Its media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its length; 0 where it still lies at its upstream.</summary>
    public required long Bytes { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where the console sees it, on this server.</summary>
    public required string Content { get; init; }

    /// <summary>Where a small picture of it is, on this server; null where there is none.</summary>
    public required string? Thumbnail { get; init; }

    /// <summary>The link that anybody may be given; null for what clients have sent, which is nobody else's.</summary>
    public required string? Link { get; init; }

    /// <summary>Describes a piece of media.</summary>
    public static MediaItem Of(MediaRecord media, MediaLinks links, HttpRequest request) => new()
    {
        Id = media.Id,
        Role = media.Role,
        ContentType = media.ContentType,
        Bytes = media.Length,
        CreatedAt = media.CreatedAt,
        Content = ConsoleLinks.Content(media),
        Thumbnail = media.Role == MediaRole.Result || MediaFormat.Of(media.ContentType) is { IsImage: true } ? ConsoleLinks.Thumbnail(media) : null,
        Link = media.Role == MediaRole.Input ? null : links.Absolute(media, request),
    };
}
