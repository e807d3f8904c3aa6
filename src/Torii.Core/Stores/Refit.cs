using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>That a generation goes to another target than was thought when it came, which makes it in another way.</summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="Request">The request as it is made now.</param>
/// <param name="Adjustments">How that departs from what was asked.</param>
public sealed record Refit(string GenerationId, GenerationRequest Request, IReadOnlyList<Adjustment> Adjustments);
