namespace Torii.Core.Media;

/// <summary>Takes stills out of kept videos.</summary>
public interface IFrames
{
    /// <summary>Whether stills can be had at all on this server. It is known at once: nothing is started to find it out.</summary>
    bool CanTake { get; }

    /// <summary>The first frame of a kept video, as a new kept PNG that no row knows.</summary>
    /// <param name="mediaId">The video's file.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken);

    /// <summary>The last frame, in the same way.</summary>
    /// <param name="mediaId">The video's file.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken);
}
