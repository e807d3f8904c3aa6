using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Videos;

/// <summary>What a video is to be.</summary>
/// <param name="Prompt">What it shows.</param>
/// <param name="Model"><c>sy_8</c>, or <c>sy_ore</c> for the pro plan.</param>
/// <param name="Size"><c>small</c>, or <c>large</c> for the pro plan.</param>
/// <param name="Orientation"><c>landscape</c> or <c>portrait</c>.</param>
/// <param name="Frames">300, 450, or 750 for the pro plan; 30 make a second.</param>
/// <param name="Upload">The picture to begin with, if any.</param>
/// <param name="RemixTarget">The post that it varies, if any.</param>
internal sealed record VideoRequest(
    string Prompt,
    string Model,
    string Size,
    string Orientation,
    int Frames,
    string? Upload,
    string? RemixTarget = null)
{
    private const int FramesPerSecond = 30;

    /// <summary>What the task makes. Widths and heights are those of the 480p and 720p classes, in whole macroblocks.</summary>
    public ResultSpec Result()
    {
        var (longer, shorter) = Size is "large" ? (1280, 704) : (640, 352);
        var (width, height) = Orientation is "landscape" ? (longer, shorter) : (shorter, longer);
        return new(TaskKind.Video, Prompt, width, height, Frames / FramesPerSecond, Upload);
    }
}
