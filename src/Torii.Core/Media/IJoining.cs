namespace Torii.Core.Media;

/// <summary>Makes one video of two.</summary>
public interface IJoining
{
    /// <summary>
    /// One kept video after the other, as a new kept MP4 that no row knows: whoever asks for it has the file from then on.
    /// </summary>
    /// <param name="firstMediaId">The file of the video that comes first. The whole is as large as it.</param>
    /// <param name="secondMediaId">The file of the video that comes after it.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    /// <returns>Null where it cannot be had: a file is gone or no video, there is nothing here to join them with, or that is too busy.</returns>
    Task<SaveOutcome.Saved?> JoinAsync(string firstMediaId, string secondMediaId, CancellationToken cancellationToken);
}
