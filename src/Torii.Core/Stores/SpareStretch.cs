namespace Torii.Core.Stores;

/// <summary>What may go within a stretch, the oldest first.</summary>
/// <param name="Works">Generations, each with the id by whose age it goes: its own, or that of its oldest media.</param>
/// <param name="Next">The id behind which the next stretch begins; null at the end.</param>
public sealed record SpareStretch(IReadOnlyList<(string GenerationId, string By)> Works, string? Next);
