using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Routing.StandIns;

/// <summary>
/// Stills for one attempt. Each is an input that no generation claims, so that it is swept away like an upload that came to
/// nothing: long after the attempt is sent, and also where a crash comes between. Another attempt takes its own.
/// </summary>
internal sealed class Stills(IFrames frames, IMediaStore media, IMediaFiles files, TimeProvider time)
{
    /// <summary>The first frame of a kept video, as media id; null where it cannot be had.</summary>
    public async ValueTask<string?> FirstAsync(string mediaId, CancellationToken cancellationToken) =>
        await KeepAsync(await frames.FirstAsync(mediaId, cancellationToken), cancellationToken);

    /// <summary>The last frame of a kept video, as media id; null where it cannot be had.</summary>
    public async ValueTask<string?> LastAsync(string mediaId, CancellationToken cancellationToken) =>
        await KeepAsync(await frames.LastAsync(mediaId, cancellationToken), cancellationToken);

    private async ValueTask<string?> KeepAsync(SaveOutcome.Saved? still, CancellationToken cancellationToken)
    {
        if (still is null)
        {
            return null;
        }

        var isKept = false;
        try
        {
            await media.AddInputAsync(RecordOf(still), cancellationToken);
            isKept = true;
            return still.Id;
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
