using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>The files that clients have uploaded. One that has expired is not there.</summary>
public interface IFileStore
{
    /// <summary>Writes a file and claims its media, so that they are kept as long as the file; false where they are not here any more.</summary>
    Task<bool> AddAsync(ClientFile file, CancellationToken cancellationToken);

    /// <summary>The file; null where there is none.</summary>
    ValueTask<ClientFile?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>A page of a client's files.</summary>
    /// <param name="clientId">Whose.</param>
    /// <param name="purpose">Only those for this; null for all.</param>
    /// <param name="after">The id after which the page begins; null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="oldestFirst">Whether the oldest come first; the newest otherwise.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<IReadOnlyList<ClientFile>> ListAsync(string clientId, string? purpose, string? after, int limit, bool oldestFirst, CancellationToken cancellationToken);

    /// <summary>Whether a file is or was a client's: a list may go on from one that has just gone.</summary>
    ValueTask<bool> KnowsAsync(string clientId, string id, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a file; false where there is none. Its media are no longer claimed then, unless a generation has claimed
    /// them meanwhile: those that wait may still need them.
    /// </summary>
    Task<bool> DeleteAsync(string id, CancellationToken cancellationToken);

    /// <summary>Removes, in the same way, files that have expired; how many it were.</summary>
    Task<int> ExpireAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}
