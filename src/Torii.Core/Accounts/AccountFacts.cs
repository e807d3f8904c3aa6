namespace Torii.Core.Accounts;

/// <summary>What an upstream told of an account when it was last asked. What it did not tell is null.</summary>
public sealed record AccountFacts
{
    /// <summary>When it was asked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The owner's address.</summary>
    public string? Email { get; init; }

    /// <summary>The owner's name.</summary>
    public string? Name { get; init; }

    /// <summary>The name it goes by at the upstream; without one it cannot make anything there.</summary>
    public string? Username { get; init; }

    /// <summary>Its subscription in words.</summary>
    public string? PlanTitle { get; init; }

    /// <summary>When the subscription ends.</summary>
    public DateTimeOffset? PlanEndsAt { get; init; }

    /// <summary>Whether it may make videos at all.</summary>
    public bool? MakesVideos { get; init; }

    /// <summary>Its own invitation for others.</summary>
    public string? InviteCode { get; init; }

    /// <summary>How often that was used.</summary>
    public int? InvitesUsed { get; init; }

    /// <summary>How often it can be used in all.</summary>
    public int? InvitesTotal { get; init; }

    /// <summary>
    /// How many videos it may still make until <see cref="ResetsAt"/>; 0 also where the upstream only says that a limit is
    /// reached.
    /// </summary>
    public int? VideosLeft { get; init; }

    /// <summary>When it may make the full number again.</summary>
    public DateTimeOffset? ResetsAt { get; init; }
}
