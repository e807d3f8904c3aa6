using System.Globalization;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>
/// Joins kept videos with ffmpeg: as they are where picture and sound of both are of the same kind, and written anew where
/// they are not, since players take one kind for a whole file.
/// </summary>
internal sealed class Joining(Workbench workbench, IMediaFiles files) : IJoining
{
    /// <summary>
    /// Writing anew takes about as long as the video on two slow processors. With the waits before it, it must end well within
    /// the time that a result may take to be stored, or that would be lost instead of delivered alone.
    /// </summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly IReadOnlyList<string> Mp4 = ["-movflags", "+faststart", "-f", "mp4"];

    /// <inheritdoc />
    public async Task<SaveOutcome.Saved?> JoinAsync(string firstMediaId, string secondMediaId, CancellationToken cancellationToken)
    {
        await using var first = await OpenVideo.OpenAsync(files, firstMediaId, cancellationToken);
        await using var second = await OpenVideo.OpenAsync(files, secondMediaId, cancellationToken);
        if (first is null || second is null || await LookAsync(first, cancellationToken) is not { } one || await LookAsync(second, cancellationToken) is not { } other)
        {
            return null;
        }

        var isSame = one.Terms == other.Terms && first.IsMp4 && second.IsMp4;
        return (isSame ? await MakeAsync((folder, made) => Copy(folder, first, second, made), cancellationToken) : null)
            ?? await MakeAsync((_, made) => WriteAnew(first, one, second, other, made), cancellationToken);
    }

    private async Task<StreamDescription?> LookAsync(OpenVideo video, CancellationToken cancellationToken) =>
        StreamDescription.Read(await workbench.LookAsync([.. FfmpegInput.Quietly, .. video.Arguments, .. StreamDescription.Arguments], cancellationToken));

    private async Task<SaveOutcome.Saved?> MakeAsync(Func<string, string, IReadOnlyList<string>> arguments, CancellationToken cancellationToken) =>
        (await workbench.MakeAsync(arguments, MediaFormat.Mp4, Patience, Deadline, cancellationToken) as Making.Made)?.File;

    private static IReadOnlyList<string> Copy(string folder, OpenVideo first, OpenVideo second, string made)
    {
        var list = Path.Combine(folder, "parts");
        File.WriteAllText(list, $"ffconcat version 1.0\nfile {Quoted(first.Path)}\nfile {Quoted(second.Path)}\n");

        // What the list names must be nothing but the videos that they were found to be.
        return
        [
            .. FfmpegInput.Quietly, "-protocol_whitelist", "file", "-format_whitelist", "concat,mov", "-f", "concat", "-safe", "0", "-i", "file:" + list,
            "-map", "0:v:0", "-map", "0:a:0?", "-c", "copy", .. Mp4, "file:" + made,
        ];
    }

    private static IReadOnlyList<string> WriteAnew(OpenVideo first, StreamDescription one, OpenVideo second, StreamDescription other, string made)
    {
        // Half as many colour points as pixels each way, so that sides must be even.
        var (width, height) = (one.Width & ~1, one.Height & ~1);
        var hasSound = one.HasSound || other.HasSound;
        string[] filters = [Picture(0, width, height), Picture(1, width, height), .. hasSound ? [Sound(0, one), Sound(1, other)] : Array.Empty<string>(), hasSound ? "[v0][a0][v1][a1]concat=n=2:v=1:a=1[v][a]" : "[v0][v1]concat=n=2:v=1:a=0[v]"];
        string[] sound = hasSound ? ["-map", "[a]", "-c:a", "aac", "-b:a", "192k"] : [];
        return
        [
            .. FfmpegInput.Quietly, .. first.Arguments, .. second.Arguments,
            "-filter_complex", string.Join(';', filters),
            "-map", "[v]", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", .. sound, .. Mp4, "file:" + made,
        ];
    }

    private static string Picture(int input, int width, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{input}:v:0]scale={width}:{height}:force_original_aspect_ratio=decrease,pad={width}:{height}:(ow-iw)/2:(oh-ih)/2,setsar=1,format=yuv420p[v{input}]");

    // Where one has no sound a moment of silence begins it, which the joining draws out.
    private static string Sound(int input, StreamDescription video) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(video.HasSound ? $"[{input}:a:0]aresample=48000" : "anullsrc=r=48000,atrim=duration=0.1")},aformat=sample_fmts=fltp:channel_layouts=stereo[a{input}]");

    private static string Quoted(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
