namespace Torii.Core.Costs;

/// <summary>What a generation has cost in the end.</summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="ClientId">The client key that it is charged to.</param>
/// <param name="At">When that was settled.</param>
public sealed record Settlement(string GenerationId, string ClientId, DateTimeOffset At)
{
    /// <summary>What it has cost through each account, in US dollars; empty where nobody has said so.</summary>
    public IReadOnlyDictionary<string, decimal> Costs { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>What was reserved for it and is given back, in US dollars; null where nothing is.</summary>
    public decimal? Release { get; init; }
}
