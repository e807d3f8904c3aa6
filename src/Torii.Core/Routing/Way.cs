using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>How a target makes a request.</summary>
/// <param name="Target">The target.</param>
/// <param name="Request">The request with the model, the length and the size that it makes.</param>
/// <param name="Adjustments">How that departs from what was asked for; empty where it is exactly that.</param>
public sealed record Way(Target Target, GenerationRequest Request, IReadOnlyList<Adjustment> Adjustments)
{
    /// <summary>The one account of the target's upstream that can; null where any of them can.</summary>
    public string? Pin { get; init; }

    /// <summary>The subscription that an account needs; null where any will do.</summary>
    public string? Plan { get; init; }

    /// <summary>What it will cost at most, in US dollars; 0 where nobody knows.</summary>
    public decimal Estimate { get; init; }
}
