using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>
/// That a generation is made in another way than was thought when it came: it goes to another target, or the upstream says so.
/// </summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="Request">The request as it is made now.</param>
/// <param name="Adjustments">How that departs from what was asked.</param>
public sealed record Refit(string GenerationId, GenerationRequest Request, IReadOnlyList<Adjustment> Adjustments)
{
    /// <summary>That a generation departs from what was asked in more than was known; null where all of <paramref name="told"/> was.</summary>
    public static Refit? With(Generation generation, IReadOnlyList<Adjustment> told)
    {
        var all = generation.Adjustments.Union(told).ToList();
        return all.Count == generation.Adjustments.Count ? null : new Refit(generation.Id, generation.Request, all);
    }
}
