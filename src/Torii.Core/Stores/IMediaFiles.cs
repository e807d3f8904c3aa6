using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>The bytes of the media that we keep.</summary>
public interface IMediaFiles
{
    /// <summary>
    /// Streams bytes to disk under a new id, never holding them whole; the file appears complete or not at all.
    /// </summary>
    /// <param name="content">The bytes.</param>
    /// <param name="limit">The most that may come.</param>
    /// <param name="cancellationToken">Gives up and leaves nothing.</param>
    /// <exception cref="IOException">The source broke off or the disk did not take it.</exception>
    Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading; null where it is gone.</summary>
    Stream? OpenRead(string id);

    /// <summary>Removes a file, if it is there.</summary>
    void Delete(string id);
}
