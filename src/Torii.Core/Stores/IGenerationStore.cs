using Torii.Core.Errands;
using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>Generations as clients see them: what its client has deleted is not there.</summary>
public interface IGenerationStore
{
    /// <summary>The generation; null where there is none.</summary>
    ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>All of a batch in order; empty where there is none of that id.</summary>
    ValueTask<IReadOnlyList<Generation>> BatchAsync(string batchId, CancellationToken cancellationToken);

    /// <summary>A page of a client's generations of one kind.</summary>
    /// <param name="page">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<IReadOnlyList<Generation>> ListAsync(GenerationPage page, CancellationToken cancellationToken);

    /// <summary>The kind of a client's generation, deleted or not: a list may go on from one that has just gone. Null where it never was the client's.</summary>
    ValueTask<GenerationKind?> KnownAsync(string clientId, string id, CancellationToken cancellationToken);

    /// <summary>
    /// Hides a generation that has ended from its client for good, with the ask it came from; false where it is not there
    /// or has not ended. What removes its files is written with it.
    /// </summary>
    Task<bool> DeleteAsync(string id, Errand removal, CancellationToken cancellationToken);

    /// <summary>What has come of a generation so far; empty where there is none of that id.</summary>
    ValueTask<Aftermath> AftermathAsync(string id, CancellationToken cancellationToken);

    /// <summary>The timeline's entries with a number above <paramref name="after"/>, in order.</summary>
    ValueTask<IReadOnlyList<TimelineEvent>> EventsAsync(string id, int after, CancellationToken cancellationToken);
}
