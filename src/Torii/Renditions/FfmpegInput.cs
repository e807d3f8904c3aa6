using System.Globalization;
using Torii.Core.Media;

namespace Torii.Renditions;

/// <summary>The arguments by which ffmpeg reads a kept file, whoever sent it.</summary>
internal static class FfmpegInput
{
    /// <summary>The largest frame that is decoded, 8K: a hostile file could ask for gigabytes.</summary>
    private const int MostPixels = 7680 * 4320;

    /// <summary>What comes before all others: no questions, and no words but of faults.</summary>
    public static IReadOnlyList<string> Quietly { get; } = ["-nostdin", "-hide_banner", "-loglevel", "error"];

    /// <summary>Reads a file. Its format is told, not found out: a playlist that pretends to be a video is none.</summary>
    public static IReadOnlyList<string> Of(string file, MediaFormat format) =>
    [
        "-threads", "1", "-max_pixels", MostPixels.ToString(CultureInfo.InvariantCulture),
        "-protocol_whitelist", "file", "-f", DemuxerOf(format), "-i", "file:" + file,
    ];

    private static string DemuxerOf(MediaFormat format) =>
        format == MediaFormat.Mp4 ? "mov"
        : format == MediaFormat.Webm ? "matroska"
        : format == MediaFormat.Gif ? "gif"
        : format == MediaFormat.Jpeg ? "jpeg_pipe"
        : format == MediaFormat.Webp ? "webp_pipe"
        : "png_pipe";
}
