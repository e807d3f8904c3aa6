namespace Torii.Core.Media;

/// <summary>A format that Torii knows by its first bytes.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Extension">The ending of a file of it, without a dot.</param>
public sealed record MediaFormat(string ContentType, string Extension)
{
    /// <summary>How many leading bytes <see cref="Sniff"/> wants to see.</summary>
    public const int SniffLength = 16;

    /// <summary>Portable Network Graphics.</summary>
    public static MediaFormat Png { get; } = new("image/png", "png");

    /// <summary>JPEG.</summary>
    public static MediaFormat Jpeg { get; } = new("image/jpeg", "jpg");

    /// <summary>WebP.</summary>
    public static MediaFormat Webp { get; } = new("image/webp", "webp");

    /// <summary>GIF.</summary>
    public static MediaFormat Gif { get; } = new("image/gif", "gif");

    /// <summary>MPEG-4, and its QuickTime cousin.</summary>
    public static MediaFormat Mp4 { get; } = new("video/mp4", "mp4");

    /// <summary>WebM and Matroska.</summary>
    public static MediaFormat Webm { get; } = new("video/webm", "webm");

    /// <summary>Whether it is a picture.</summary>
    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Whether it is a video.</summary>
    public bool IsVideo => ContentType.StartsWith("video/", StringComparison.Ordinal);

    /// <summary>
    /// The format of a file that begins with <paramref name="head"/>; null where it is none of ours. A declared type is
    /// never trusted: the official SDKs send pictures without one, and a hostile client sends HTML as a picture.
    /// </summary>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] when !IsStill(brand) => Mp4,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => Webm,
        _ => null,
    };

    // HEIC and AVIF pictures come in the same boxes as videos.
    private static bool IsStill(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("heic"u8) || brand.StartsWith("heix"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("avif"u8) || brand.StartsWith("avis"u8);

    /// <summary>The format of that media type; null where it is none of ours.</summary>
    public static MediaFormat? Of(string contentType) =>
        new[] { Png, Jpeg, Webp, Gif, Mp4, Webm }.FirstOrDefault(format => format.ContentType == contentType);
}
