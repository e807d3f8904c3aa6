using Torii.Core.Generations;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Stores;

/// <summary>A batch that is to be written as queued.</summary>
/// <param name="Batch">Its generations in order.</param>
public sealed record Acceptance(IReadOnlyList<Generation> Batch)
{
    /// <summary>How its request is known again; null where it cannot be repeated.</summary>
    public Ask? Ask { get; init; }

    /// <summary>Since when keys hold: an older request of the same key is forgotten for this one.</summary>
    public DateTimeOffset KeysSince { get; init; }

    /// <summary>What its client key may cost in all, in US dollars; null where it may cost anything.</summary>
    public decimal? Budget { get; init; }
}
