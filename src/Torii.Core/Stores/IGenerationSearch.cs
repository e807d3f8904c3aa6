using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>
/// Generations as operators look for them: every client's, whatever has become of them, without those that were deleted.
/// However many there are, no call looks through more than a bounded number.
/// </summary>
public interface IGenerationSearch
{
    /// <summary>A page of those that a query names, the newest first.</summary>
    ValueTask<FoundGenerations> FindAsync(GenerationQuery query, CancellationToken cancellationToken);

    /// <summary>Those of some ids, in the order of the ids; what is not there is left out.</summary>
    ValueTask<IReadOnlyList<FoundGeneration>> OfAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The ids of generations that an upstream knows by a name of its own: of a task, or of a result. At most 100.</summary>
    ValueTask<IReadOnlyList<string>> OfUpstreamNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>The ids that wait in a lane, in the order in which they came.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<IReadOnlyList<string>> WaitingAsync(Lane lane, int limit, CancellationToken cancellationToken);
}
