using Torii.Core.Media;

namespace Torii.Doors.Bodies;

/// <summary>A kind of media that clients may give, and what is taken for it.</summary>
/// <param name="Name">Its name in fields and error codes.</param>
/// <param name="Phrase">The name with its article.</param>
/// <param name="Allowed">The formats, for messages.</param>
/// <param name="Limit">The largest file, in bytes.</param>
/// <param name="Takes">Whether a format is one of them.</param>
internal sealed record MediaKind(string Name, string Phrase, string Allowed, long Limit, Func<MediaFormat, bool> Takes)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A picture to start from.</summary>
    public static MediaKind Image { get; } = new("image", "an image", "png, jpeg, webp", MediaLimits.Image, IsStill);

    /// <summary>
    /// A video to make a character from: 100 MB and 5 min, far more than the first 3 s, which the Sora backend looks at.
    /// It takes MP4 and what is built like it.
    /// </summary>
    public static MediaKind Video { get; } = new("video", "a video", "mp4, mov", 100 * Megabyte, format => format == MediaFormat.Mp4) { Longest = TimeSpan.FromMinutes(5) };

    /// <summary>How long it may last, where the file says; null where it lasts no time.</summary>
    public TimeSpan? Longest { get; private init; }

    // No upstream starts from a moving picture.
    private static bool IsStill(MediaFormat format) => format == MediaFormat.Png || format == MediaFormat.Jpeg || format == MediaFormat.Webp;

    /// <summary>The largest file in words.</summary>
    public string LimitText => $"{Limit / Megabyte} MB";
}
