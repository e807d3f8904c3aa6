using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>A wish to open an attempt.</summary>
public sealed record Claim
{
    /// <summary>The id of the attempt to open.</summary>
    public required string AttemptId { get; init; }

    /// <summary>The lane to take from.</summary>
    public required Lane Lane { get; init; }

    /// <summary>The client whose oldest waiting generation is taken.</summary>
    public required string ClientId { get; init; }

    /// <summary>The account that will serve it.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name of the target that the account is used for.</summary>
    public required string Target { get; init; }

    /// <summary>The slot of the account, per kind, that the attempt holds while open.</summary>
    public required int Slot { get; init; }

    /// <summary>The account's submission gate, per kind, held while undecided; null where the provider needs none.</summary>
    public required int? Gate { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the generation must be done.</summary>
    public required DateTimeOffset Deadline { get; init; }
}
