using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>A generation with what a line about it shows.</summary>
/// <param name="Generation">The generation.</param>
public sealed record FoundGeneration(Generation Generation)
{
    /// <summary>The name of its client key, be it revoked or not; null where nobody knows it any more.</summary>
    public string? ClientName { get; init; }

    /// <summary>The account of its newest attempt; null before the first.</summary>
    public string? AccountId { get; init; }

    /// <summary>What people call that account; null where it is not known any more.</summary>
    public string? AccountName { get; init; }

    /// <summary>The target of its newest attempt; null before the first.</summary>
    public string? Target { get; init; }

    /// <summary>When its newest attempt was opened; null before the first.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Its first result; null where it has none.</summary>
    public MediaRecord? Result { get; init; }
}
