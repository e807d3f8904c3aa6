using Torii.Core.Generations;
using Torii.Core.Statistics;

namespace Torii.Core.Stores;

/// <summary>What one unit of work wrote.</summary>
public sealed record Committed
{
    /// <summary>Generations that were made or changed, as they are now.</summary>
    public IReadOnlyList<GenerationMoved> Generations { get; init; } = [];

    /// <summary>Generations that have ended with it.</summary>
    public IReadOnlyList<EndedGeneration> Ended { get; init; } = [];

    /// <summary>Attempts that were opened or changed state.</summary>
    public IReadOnlyList<AttemptMoved> Attempts { get; init; } = [];

    /// <summary>Entries that timelines got.</summary>
    public IReadOnlyList<TimelineEvent> Events { get; init; } = [];

    /// <summary>Whether errands became due.</summary>
    public bool HasErrands { get; init; }
}
