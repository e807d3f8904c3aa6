using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>One try of a generation through one account.</summary>
internal sealed record AttemptDetail
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required string AccountId { get; init; }

    /// <summary>Its name; null where nobody knows it any more.</summary>
    public required string? Account { get; init; }

    /// <summary>The target it went to.</summary>
    public required string Target { get; init; }

    /// <summary>Where it stands.</summary>
    public required AttemptState State { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was sent; null before.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When the upstream's task was known; null before.</summary>
    public required DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The upstream's name for the task; null while there is none.</summary>
    public required string? Task { get; init; }

    /// <summary>The upstream's name for the result; null while there is none.</summary>
    public required string? Result { get; init; }

    /// <summary>Why it ended as it did; null while it runs, and where it ended well.</summary>
    public required Cause? Cause { get; init; }

    /// <summary>What it cost, in US dollars; null where nobody has said so.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>Its steps, in order.</summary>
    public required IReadOnlyList<StepDetail> Steps { get; init; }
}
