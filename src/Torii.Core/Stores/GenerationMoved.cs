using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>That a generation was made (<paramref name="From"/> is null) or went from one state to another.</summary>
public sealed record GenerationMoved(string Id, string ClientId, Lane Lane, GenerationState? From, GenerationState To);
