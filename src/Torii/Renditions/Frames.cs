using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>Takes stills out of kept videos with ffmpeg.</summary>
internal sealed class Frames(Workbench workbench, IMediaFiles files) : IFrames
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    // The last frame is looked for this long before the end, in seconds: the sound may go on when the picture has ended.
    private static readonly IReadOnlyList<string> Tails = ["-0.5", "-5", "-60"];

    private static readonly IReadOnlyList<string> Still = ["-map", "0:v:0", "-threads", "1", "-c:v", "png", "-f", "image2"];

    /// <inheritdoc />
    public async Task<SaveOutcome.Saved?> FirstAsync(string mediaId, CancellationToken cancellationToken)
    {
        await using var video = await OpenVideo.OpenAsync(files, mediaId, cancellationToken);
        return video is null ? null : await MakeAsync([.. video.Arguments, .. Still, "-frames:v", "1"], cancellationToken);
    }

    /// <inheritdoc />
    public async Task<SaveOutcome.Saved?> LastAsync(string mediaId, CancellationToken cancellationToken)
    {
        await using var video = await OpenVideo.OpenAsync(files, mediaId, cancellationToken);
        if (video is null)
        {
            return null;
        }

        foreach (var tail in Tails)
        {
            // Each frame is written over the one before it.
            if (await MakeAsync(["-sseof", tail, .. video.Arguments, .. Still], cancellationToken) is { } last)
            {
                return last;
            }
        }

        return null;
    }

    private Task<SaveOutcome.Saved?> MakeAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        workbench.MakeAsync((_, made) => [.. FfmpegInput.Quietly, .. arguments, "-update", "1", "file:" + made], MediaFormat.Png, Deadline, cancellationToken);
}
