using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>Reads of generations.</summary>
public interface IGenerationStore
{
    /// <summary>The generation; null where there is none.</summary>
    ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>All of a batch in order; empty where there is none of that id.</summary>
    ValueTask<IReadOnlyList<Generation>> BatchAsync(string batchId, CancellationToken cancellationToken);

    /// <summary>What has come of a generation so far; empty where there is none of that id.</summary>
    ValueTask<Aftermath> AftermathAsync(string id, CancellationToken cancellationToken);

    /// <summary>The timeline's entries with a number above <paramref name="after"/>, in order.</summary>
    ValueTask<IReadOnlyList<TimelineEvent>> EventsAsync(string id, int after, CancellationToken cancellationToken);
}
