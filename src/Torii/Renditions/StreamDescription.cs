using System.Globalization;

namespace Torii.Renditions;

/// <summary>What the picture and the sound of a video are, as ffmpeg tells it.</summary>
/// <param name="Terms">All that must be the same in two videos for their streams to go one after the other as they are.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="HasSound">Whether there is any sound.</param>
internal sealed record StreamDescription(string Terms, int Width, int Height, bool HasSound)
{
    private const string Dimensions = "#dimensions 0: ";

    /// <summary>What makes ffmpeg tell it, after the file: its list of packets, of which only the heading is wanted.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["-map", "0:v:0", "-map", "0:a:0?", "-c", "copy", "-t", "0", "-f", "framecrc", "pipe:1"];

    /// <summary>Reads what ffmpeg wrote; null where that tells of no picture.</summary>
    public static StreamDescription? Read(string? written)
    {
        // The program's version and the units of time say nothing of the streams.
        var heading = (written ?? "").Split('\n').Where(line => line.StartsWith('#') && !line.StartsWith("#software", StringComparison.Ordinal) && !line.StartsWith("#tb", StringComparison.Ordinal)).ToArray();
        var size = heading.FirstOrDefault(line => line.StartsWith(Dimensions, StringComparison.Ordinal))?[Dimensions.Length..].Trim().Split('x');
        return size is [var across, var down]
            && int.TryParse(across, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(down, NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && width > 1 && height > 1
            ? new StreamDescription(string.Join('\n', heading), width, height, heading.Contains("#media_type 1: audio"))
            : null;
    }
}
