using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>Which generations to find. What is null, or an empty list, narrows nothing.</summary>
/// <param name="Limit">How many at most.</param>
public sealed record GenerationQuery(int Limit)
{
    /// <summary>The id below which the page begins; null for the newest. It need not be there any more.</summary>
    public string? After { get; init; }

    /// <summary>Where they may stand.</summary>
    public IReadOnlyList<GenerationState> States { get; init; } = [];

    /// <summary>What is made.</summary>
    public GenerationKind? Kind { get; init; }

    /// <summary>The model's name as clients write it.</summary>
    public string? Model { get; init; }

    /// <summary>The client key.</summary>
    public string? ClientId { get; init; }

    /// <summary>An account that an attempt went through.</summary>
    public string? AccountId { get; init; }

    /// <summary>A target that an attempt went to.</summary>
    public string? Target { get; init; }

    /// <summary>Why they failed.</summary>
    public Cause? Cause { get; init; }

    /// <summary>When they came at the earliest.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before when they came.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How their ids begin, in hexadecimal digits.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>What their prompt, or a shot of it, holds, in any letter case as far as it is ASCII.</summary>
    public string? Text { get; init; }
}
