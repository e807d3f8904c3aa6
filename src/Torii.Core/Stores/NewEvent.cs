using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>An entry for a timeline; its number is given when it is written.</summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="Type">What it tells.</param>
/// <param name="Text">What an operator or client may read about it; null where the type says all.</param>
public sealed record NewEvent(string GenerationId, TimelineEventType Type, string? Text = null);
