using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>An attempt's way from one state to another. What is null stays as it is.</summary>
public sealed record AttemptMove
{
    /// <summary>The attempt.</summary>
    public required string Id { get; init; }

    /// <summary>The state it was computed from.</summary>
    public required AttemptState From { get; init; }

    /// <summary>The state it goes to.</summary>
    public required AttemptState To { get; init; }

    /// <summary>The upstream's name for the task.</summary>
    public string? Task { get; init; }

    /// <summary>The upstream's name for the result.</summary>
    public string? Result { get; init; }

    /// <summary>Where the result can be fetched.</summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>What the account's lists held before the submission.</summary>
    public IReadOnlyList<string>? Baseline { get; init; }

    /// <summary>What it has cost, in US dollars.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Why it ended as it did.</summary>
    public Cause? Cause { get; init; }
}
