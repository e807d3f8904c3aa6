using Torii.Core.Accounts;

namespace Torii.Admin.Accounts;

/// <summary>An account as the admin API tells it. No secret is in it.</summary>
internal sealed record AccountDocument
{
    public required string Id { get; init; }

    /// <summary>What an edit is based on.</summary>
    public required string Version { get; init; }

    public required string Name { get; init; }

    public required string Upstream { get; init; }

    /// <summary>Whether its upstream is only played by the built-in simulator.</summary>
    public required bool Simulated { get; init; }

    public required AccountOrigin Origin { get; init; }

    /// <summary>Why it cannot be edited here; null where it can.</summary>
    public string? LockedBy { get; init; }

    /// <summary>Whether it is held by tokens (access, session, refresh); else by a key.</summary>
    public required bool HasTokens { get; init; }

    public required AccountHealth Health { get; init; }

    /// <summary>What is held against it or what it depends on, the gravest first.</summary>
    public required IReadOnlyList<HoldDocument> Holds { get; init; }

    public string? Email { get; init; }

    public string? Username { get; init; }

    /// <summary>Its owner's name.</summary>
    public string? Owner { get; init; }

    /// <summary>Its subscription as the upstream names it; empty where it has none, null while that is unknown.</summary>
    public string? Plan { get; init; }

    public string? PlanTitle { get; init; }

    public DateTimeOffset? PlanEndsAt { get; init; }

    public required AccountLoad Images { get; init; }

    public required AccountLoad Videos { get; init; }

    /// <summary>How many videos it may still make until <see cref="ResetsAt"/>; null where that was not told.</summary>
    public int? VideosLeft { get; init; }

    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>When its access token ends; null where that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public required bool HasAccessToken { get; init; }

    public required bool HasSessionToken { get; init; }

    public required bool HasRefreshToken { get; init; }

    public required bool HasKey { get; init; }

    public string? ClientId { get; init; }

    public required int Weight { get; init; }

    /// <summary>Submissions a minute; null for no limit.</summary>
    public int? MaxRpm { get; init; }

    public int? ImageLimit { get; init; }

    public int? VideoLimit { get; init; }

    public required bool MakesImages { get; init; }

    public required bool MakesVideos { get; init; }

    /// <summary>Its own proxy, the password as <c>***</c>; null for the default way out.</summary>
    public string? Proxy { get; init; }

    public string? InviteCode { get; init; }

    public int? InvitesUsed { get; init; }

    public int? InvitesTotal { get; init; }

    /// <summary>What it has made, and how often it failed.</summary>
    public required AccountMade Made { get; init; }

    /// <summary>What was made through it has cost, in US dollars.</summary>
    public required decimal Spent { get; init; }

    /// <summary>When it last submitted something since the server's start.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When its upstream was last asked about it.</summary>
    public DateTimeOffset? AskedAt { get; init; }
}
