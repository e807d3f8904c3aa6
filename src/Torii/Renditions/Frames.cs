using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>Takes stills out of kept videos with ffmpeg.</summary>
internal sealed class Frames(FfmpegFinder finder, Workbench workbench, IMediaFiles files) : IFrames
{
    /// <summary>
    /// The longest wait for a turn. A still is taken in about a second, so that hundreds may stand before it: whoever waits
    /// in vain fails without having done anything wrong.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    // The last frame is looked for this long before the end, in seconds: the sound may go on when the picture has ended.
    private static readonly IReadOnlyList<string> Tails = ["-0.5", "-5", "-60"];

    private static readonly IReadOnlyList<string> Still = ["-map", "0:v:0", "-threads", "1", "-c:v", "png", "-f", "image2"];

    /// <inheritdoc />
    public bool CanTake => finder.IsThere;

    /// <inheritdoc />
    public Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken) =>
        TakeAsync(mediaId, video => [[.. video.Arguments, .. Still, "-frames:v", "1"]], cancellationToken);

    /// <inheritdoc />
    public Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) =>

        // Each frame is written over the one before it.
        TakeAsync(mediaId, video => [.. Tails.Select(tail => (string[])["-sseof", tail, .. video.Arguments, .. Still])], cancellationToken);

    private async Task<StillOutcome> TakeAsync(string mediaId, Func<OpenVideo, IReadOnlyList<string[]>> tries, CancellationToken cancellationToken)
    {
        await using var video = await OpenVideo.OpenAsync(files, mediaId, cancellationToken);
        if (video is null)
        {
            return IsHere(mediaId) ? new StillOutcome.Unreadable() : new StillOutcome.Gone();
        }

        foreach (var arguments in tries(video))
        {
            var making = await workbench.MakeAsync(
                (_, made) => [.. FfmpegInput.Quietly, .. arguments, "-update", "1", "file:" + made], MediaFormat.Png, Patience, Deadline, cancellationToken);
            if (making is not Making.Failed)
            {
                return OutcomeOf(making);
            }
        }

        return new StillOutcome.Unreadable();
    }

    private bool IsHere(string mediaId)
    {
        using var content = files.OpenRead(mediaId);
        return content is not null;
    }

    private static StillOutcome OutcomeOf(Making making) => making switch
    {
        Making.Made made => new StillOutcome.Taken(made.File),
        Making.Busy => new StillOutcome.Busy(),
        Making.Unable unable => new StillOutcome.Unable(unable.Why),
        _ => new StillOutcome.Unreadable(),
    };
}
