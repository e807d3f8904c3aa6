using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>A generation's way from one state to another, or within one.</summary>
public sealed record GenerationMove
{
    /// <summary>The generation.</summary>
    public required string Id { get; init; }

    /// <summary>The state it was computed from.</summary>
    public required GenerationState From { get; init; }

    /// <summary>The state it goes to; the same as <see cref="From"/> for progress.</summary>
    public required GenerationState To { get; init; }

    /// <summary>Its progress from now on, 0 to 100; null to leave it.</summary>
    public int? Progress { get; init; }

    /// <summary>When it must have left the new state; null to leave it as it is.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The text that it resulted in; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The cause in words for the client; null otherwise.</summary>
    public string? Message { get; init; }
}
