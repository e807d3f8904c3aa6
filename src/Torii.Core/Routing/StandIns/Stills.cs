using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Routing.StandIns;

/// <summary>
/// Stills for one attempt. Each is an input that no generation claims, so that it is swept away like an upload that came to
/// nothing: long after the attempt is sent, and also where a crash comes between. Another attempt takes its own.
/// </summary>
internal sealed class Stills(IFrames frames, IMediaStore media, IMediaFiles files, TimeProvider time)
{
    /// <summary>Whether this server can take any. What needs one is not promised otherwise.</summary>
    public bool CanTake => frames.CanTake;

    /// <summary>The first frame of a kept video.</summary>
    public async ValueTask<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken) =>
        await KeepAsync(await frames.FirstAsync(mediaId, cancellationToken), cancellationToken);

    /// <summary>The last frame of a kept video.</summary>
    public async ValueTask<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) =>
        await KeepAsync(await frames.LastAsync(mediaId, cancellationToken), cancellationToken);

    private async ValueTask<StillOutcome> KeepAsync(StillOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not StillOutcome.Taken { Still: var still })
        {
            return outcome;
        }

        var isKept = false;
        try
        {
            await media.AddInputAsync(RecordOf(still), cancellationToken);
            isKept = true;
            return outcome;
        }
        finally
        {
            if (!isKept)
            {
                files.Delete(still.Id);
            }
        }
    }

    private MediaRecord RecordOf(SaveOutcome.Saved still) => new()
    {
        Id = still.Id,
        Role = MediaRole.Input,
        ContentType = (still.Format ?? MediaFormat.Png).ContentType,
        Length = still.Length,
        Hash = still.Hash,
        CreatedAt = time.GetUtcNow(),
    };
}
