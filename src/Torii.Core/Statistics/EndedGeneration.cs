using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>What statistics look at of a generation that has ended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it was to result in.</param>
/// <param name="Model">The model as the client wrote it.</param>
/// <param name="ClientId">The client key.</param>
/// <param name="AccountId">The account of its last attempt; null where there was none.</param>
/// <param name="State">How it ended.</param>
/// <param name="Cause">Why it failed; null otherwise.</param>
/// <param name="CreatedAt">When it was accepted.</param>
/// <param name="StartedAt">When its last attempt was opened; null where there was none.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Cost">What it has cost, in US dollars; null where nobody has said so.</param>
public sealed record EndedGeneration(
    string Id,
    GenerationKind Kind,
    string Model,
    string ClientId,
    string? AccountId,
    GenerationState State,
    Cause? Cause,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset EndedAt,
    decimal? Cost)
{
    /// <summary>The trace that it belongs to, as <see cref="Generation.Trace"/>; null where there is none.</summary>
    public string? Trace { get; init; }
}
