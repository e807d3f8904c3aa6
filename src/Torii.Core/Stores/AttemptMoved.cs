using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>That an attempt was opened (<paramref name="From"/> is null) or went from one state to another.</summary>
public sealed record AttemptMoved(
    string Id,
    string AccountId,
    GenerationKind Kind,
    int Slot,
    int? Gate,
    AttemptState? From,
    AttemptState To,
    DateTimeOffset At);
