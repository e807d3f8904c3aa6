using System.Globalization;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Rendering;

/// <summary>
/// What ffmpeg is told. All files are named relative to the folder of the rendering, with names of our own, so that nothing of
/// the prompt or of a path comes near the filter language.
/// </summary>
internal static class FfmpegArguments
{
    public const string PromptFile = "prompt.txt";
    public const string LabelFile = "label.txt";

    private const int FramesPerSecond = 30;

    /// <summary>Below this there is no room for letters. Pixels.</summary>
    private const int LeastSideForText = 96;

    /// <summary>The size of the prompt's letters, in pixels.</summary>
    public static int LetterSize(ResultSpec result) => Math.Clamp(Math.Min(result.Width, result.Height) / 15, 12, 64);

    public static IEnumerable<string> For(ResultSpec result, RenderAttempt attempt, string output)
    {
        string[] common = ["-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1", "-i", attempt.Background];
        return result.Kind is TaskKind.Image
            ? [.. common, "-vf", Still(result, attempt), "-frames:v", "1", "-pix_fmt", "rgb24", output]
            : [.. common, .. Video(result, attempt), output];
    }

    private static string[] Video(ResultSpec result, RenderAttempt attempt)
    {
        // The still is drawn once and repeated; a bar that wanders along the bottom is all that moves, so that encoding costs little.
        var bar = $"color=c=white:s={result.Width / 8}x{Math.Min(result.Width, result.Height) / 44}:r={FramesPerSecond}";
        var graph =
            $"[0:v]{Still(result, attempt)},format=yuv420p,loop=loop=-1:size=1,setpts=N/{FramesPerSecond}/TB,fps={FramesPerSecond}[still];"
            + $"{bar}[bar];[still][bar]overlay=x='(W-w)*abs(1-2*mod(t/4\\,1))':y=H-2*h[video]";
        return
        [
            "-filter_complex", graph, "-map", "[video]", "-frames:v", (result.Seconds * FramesPerSecond).ToString(CultureInfo.InvariantCulture),
            "-c:v", "libx264", "-preset", "ultrafast", "-crf", "30", "-threads", "1", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
        ];
    }

    private static string Still(ResultSpec result, RenderAttempt attempt)
    {
        var size = $"{result.Width}:{result.Height}";
        var fitted = $"scale={size}:force_original_aspect_ratio=increase,crop={size},setsar=1";
        if (!attempt.WithText || Math.Min(result.Width, result.Height) < LeastSideForText)
        {
            return fitted;
        }

        var letters = LetterSize(result);
        var font = attempt.Font is null ? "" : $"fontfile={attempt.Font}:";
        var common = "expansion=none:fontcolor=white:box=1:boxcolor=black@0.45";
        return $"{fitted},drawtext={font}textfile={PromptFile}:{common}:fontsize={letters}:line_spacing={letters / 4}"
            + $":boxborderw={letters / 2}:x={letters}:y={letters}"
            + $",drawtext=textfile={LabelFile}:{common}:fontsize={letters * 2 / 3}:boxborderw={letters / 3}:x={letters}:y=h-th-{letters * 2}";
    }
}
