namespace Torii.Core.Generations;

/// <summary>One try of a generation through one account, as it is stored.</summary>
public sealed record Attempt
{
    /// <summary>32 hexadecimal digits of a time-ordered UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The generation it serves.</summary>
    public required string GenerationId { get; init; }

    /// <summary>The account it goes through.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name of the target that it goes to.</summary>
    public string Target { get; init; } = Routing.Target.Sora.Name;

    /// <summary>What is made.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>The slot of the account that it holds while open.</summary>
    public required int Slot { get; init; }

    /// <summary>The submission gate of the account that it holds while undecided; null where the provider needs none.</summary>
    public int? Gate { get; init; }

    /// <summary>Where it stands.</summary>
    public required AttemptState State { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the submission went out; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When the upstream's task was known; null before.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The upstream's name for the task, to poll it by.</summary>
    public string? Task { get; init; }

    /// <summary>The upstream's name for the result, to remix, extend or publish it by.</summary>
    public string? Result { get; init; }

    /// <summary>Where the finished result can be fetched; empty before.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>What it has cost, in US dollars; null where nobody has said so.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Why it ended as it did; null while open, and where it ended well.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The tasks that the account's lists held before the submission; null where none were read.</summary>
    public IReadOnlyList<string>? Baseline { get; init; }
}
