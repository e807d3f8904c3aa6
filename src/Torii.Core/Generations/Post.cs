namespace Torii.Core.Generations;

/// <summary>The public post of a generation's result at its upstream. A generation has one in its life at most.</summary>
public sealed record Post
{
    /// <summary>The generation.</summary>
    public required string GenerationId { get; init; }

    /// <summary>The account that made the result, and so the post.</summary>
    public required string AccountId { get; init; }

    /// <summary>Where it stands.</summary>
    public required PostState State { get; init; }

    /// <summary>Whether a client has asked for it; otherwise it serves a remix and goes with it.</summary>
    public required bool IsWanted { get; init; }

    /// <summary>The upstream's name for it (<c>s_…</c>); null while that is unknown.</summary>
    public string? Name { get; init; }

    /// <summary>Where people see it; null while that is unknown.</summary>
    public string? Link { get; init; }

    /// <summary>When it was first asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
