namespace Torii.Core.Media;

/// <summary>Takes stills out of kept videos.</summary>
public interface IFrames
{
    /// <summary>The first frame of a kept video, as a new kept PNG that no row knows: whoever asks for it has the file from then on.</summary>
    /// <param name="mediaId">The video's file.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    /// <returns>Null where it cannot be had: the file is gone or no video, there is nothing here to read it with, or that is too busy.</returns>
    Task<SaveOutcome.Saved?> FirstAsync(string mediaId, CancellationToken cancellationToken);

    /// <summary>The last frame, in the same way.</summary>
    /// <param name="mediaId">The video's file.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    /// <returns>Null where it cannot be had.</returns>
    Task<SaveOutcome.Saved?> LastAsync(string mediaId, CancellationToken cancellationToken);
}
