using System.Globalization;
using Torii.Core.Media;

namespace Torii.Renditions;

/// <summary>What ffmpeg is to make of a picture or video: always one picture.</summary>
/// <param name="Output">The format of what is made.</param>
/// <param name="Filters">What is done to the frames; null for nothing.</param>
/// <param name="Encoder">How it is written.</param>
internal sealed record Recipe(MediaFormat Output, string? Filters, IReadOnlyList<string> Encoder)
{
    /// <summary>The longest side of a thumbnail.</summary>
    private const int ThumbnailSide = 512;

    /// <summary>Tiles of a spritesheet, across and down.</summary>
    private const int Tiles = 5;

    /// <summary>The box that each tile fits in: 160 wide, and high enough for 9:16.</summary>
    private const string TileBox = "160:284";

    /// <summary>Frames that a thumbnail is chosen from: about the first second. The very first is often black.</summary>
    private const int Candidates = 24;

    /// <summary>A small still.</summary>
    /// <param name="source">What it is made from.</param>
    /// <param name="output">WebP where that can be written, else PNG.</param>
    public static Recipe Thumbnail(MediaFormat? source, MediaFormat output)
    {
        var scale = $"scale=w='min({ThumbnailSide},iw)':h='min({ThumbnailSide},ih)':force_original_aspect_ratio=decrease";
        return new(output, source is { IsVideo: true } ? $"thumbnail={Candidates},{scale}" : scale, EncoderOf(output, quality: 80));
    }

    /// <summary>Frames at even distances on one JPEG.</summary>
    /// <param name="length">How long the video is; null where it does not say: then it is a frame a second from the beginning.</param>
    public static Recipe Spritesheet(TimeSpan? length)
    {
        var rate = length is { TotalSeconds: > 0 and var seconds } ? Tiles * Tiles / seconds : 1;
        var filters = string.Create(CultureInfo.InvariantCulture, $"fps={rate:0.########},scale={TileBox}:force_original_aspect_ratio=decrease,tile={Tiles}x{Tiles}");
        return new(MediaFormat.Jpeg, filters, EncoderOf(MediaFormat.Jpeg, quality: 85));
    }

    /// <summary>The same picture in another format.</summary>
    /// <param name="output">PNG, JPEG or WebP.</param>
    /// <param name="quality">0 to 100; PNG loses nothing whatever it is.</param>
    public static Recipe Conversion(MediaFormat output, int quality) => new(output, null, EncoderOf(output, quality));

    /// <summary>The arguments for a file.</summary>
    public IReadOnlyList<string> Arguments(string file, MediaFormat source) =>
    [
        .. FfmpegInput.Quietly, .. FfmpegInput.Of(file, source),
        "-map", "0:v:0", .. Filters is null ? (string[])[] : ["-vf", Filters],
        "-frames:v", "1", "-threads", "1", .. Encoder, "-f", "image2pipe", "pipe:1",
    ];

    private static IReadOnlyList<string> EncoderOf(MediaFormat output, int quality) =>
        output == MediaFormat.Png ? ["-c:v", "png"]
        : output == MediaFormat.Jpeg ? ["-c:v", "mjpeg", "-q:v", JpegScale(quality).ToString(CultureInfo.InvariantCulture)]
        : ["-c:v", "libwebp", "-quality", quality.ToString(CultureInfo.InvariantCulture)];

    // ffmpeg counts from 2 (best) to 31.
    private static int JpegScale(int quality) => 31 - (quality * 29 / 100);
}
