using Torii.Core.Clients;

namespace Torii.Admin.Clients;

/// <summary>A client key as operators see it. The key itself is nowhere kept.</summary>
internal sealed record ClientRow
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ClientOrigin Origin { get; init; }

    /// <summary>Whether it opens anything.</summary>
    public required ClientState State { get; init; }

    /// <summary>Whether it cannot be changed here: the configuration fixes it, or it is the console's own.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>What can be edited of it.</summary>
    public required ClientFields Fields { get; init; }

    /// <summary>What an edit of it is based on.</summary>
    public required string Version { get; init; }

    /// <summary>Whether its webhooks are signed with a secret of its own.</summary>
    public required bool HasWebhookSecret { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the key before this one works too; null where none does.</summary>
    public DateTimeOffset? FormerKeyUntil { get; init; }

    /// <summary>When it was revoked; null while it is in force.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>What it is used for.</summary>
    public required ClientUsage Use { get; init; }
}
