using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>A generation as a line of a list.</summary>
internal sealed record GenerationRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The id by which its client knows it.</summary>
    public required string PublicId { get; init; }

    /// <summary>The id of the first one that was asked for together with it.</summary>
    public required string BatchId { get; init; }

    /// <summary>Its place among those, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What is made.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required GenerationState State { get; init; }

    /// <summary>How far it is, 0 to 100.</summary>
    public required int Progress { get; init; }

    /// <summary>The model's name as it was asked for.</summary>
    public required string Model { get; init; }

    /// <summary>The public API that it came through.</summary>
    public required string Door { get; init; }

    /// <summary>The client key.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its name; null where nobody knows it any more.</summary>
    public required string? Client { get; init; }

    /// <summary>The account of the newest attempt; null before the first.</summary>
    public required string? AccountId { get; init; }

    /// <summary>Its name; null where nobody knows it any more.</summary>
    public required string? Account { get; init; }

    /// <summary>The target of the newest attempt; null before the first.</summary>
    public required string? Target { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its newest attempt began; null before the first.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long it waited for that attempt, or for its end; null while it waits.</summary>
    public required double? WaitingSeconds { get; init; }

    /// <summary>How long that attempt took until its end; null before.</summary>
    public required double? RunningSeconds { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public required Cause? Cause { get; init; }

    /// <summary>The same in words, as its client reads it.</summary>
    public required string? Message { get; init; }

    /// <summary>What it asks for, cut after 200 letters.</summary>
    public required string Prompt { get; init; }

    /// <summary>Where a small picture of its first result is, on this server; null where there is none.</summary>
    public required string? Thumbnail { get; init; }

    /// <summary>What it cost, in US dollars; null where nobody knows.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>How many changes were made to what was asked.</summary>
    public required int Adjustments { get; init; }

    /// <summary>How many attempts it had.</summary>
    public required int Attempts { get; init; }

    /// <summary>Its place among those that wait for the same accounts, from 1; null where it does not wait, or too many do.</summary>
    public int? Place { get; init; }
}
