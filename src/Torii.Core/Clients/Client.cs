namespace Torii.Core.Clients;

/// <summary>A client key: a program that calls us, and its rights. The key itself is kept only as an HMAC.</summary>
public sealed record Client
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>HMAC-SHA256 of the key in hexadecimal.</summary>
    public required string KeyHash { get; init; }

    /// <summary>HMAC-SHA256 of the key that <see cref="KeyHash"/> has taken the place of; null where there is none.</summary>
    public string? FormerKeyHash { get; init; }

    /// <summary>Until when that former key works too; null where there is none.</summary>
    public DateTimeOffset? FormerKeyUntil { get; init; }

    /// <summary>The models it may ask for, by any of their names; null for all.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>Generations it may ask for in a minute; null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Generations it may have under way at once; more wait. Null for no limit.</summary>
    public int? AtOnce { get; init; }

    /// <summary>Generations it may have waiting; more are turned away. Null for no limit of its own.</summary>
    public int? QueueBound { get; init; }

    /// <summary>What its generations may cost in all, in US dollars; null for no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>When it stops working; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether what cannot be made exactly as asked is refused instead of adjusted.</summary>
    public bool Strict { get; init; }

    /// <summary>Where the end of each of its generations is told: absolute http and https addresses.</summary>
    public IReadOnlyList<string> Webhooks { get; init; } = [];

    /// <summary>
    /// What its webhooks are signed with, <c>whsec_</c> and base64 as in Standard Webhooks; several, parted by blanks, while
    /// one takes another's place. Null for the one that Torii makes for every client key.
    /// </summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ClientOrigin Origin { get; init; }

    /// <summary>When it was revoked; null while it is in force.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether the key with that HMAC opens anything at a moment: a former key does for a while only.</summary>
    public bool Opens(string keyHash, DateTimeOffset now) =>
        !(ExpiresAt <= now) && (keyHash == KeyHash || (keyHash == FormerKeyHash && now < FormerKeyUntil));
}
