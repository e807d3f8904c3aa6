namespace Torii.Admin.Characters;

/// <summary>A character that is kept, as operators see it.</summary>
internal sealed record CharacterRow
{
    /// <summary>Its id, which is that of the generation that made it.</summary>
    public required string Id { get; init; }

    /// <summary>The id that clients see.</summary>
    public required string PublicId { get; init; }

    /// <summary>The name that prompts call it by, without the at sign.</summary>
    public required string Username { get; init; }

    /// <summary>The name that people read.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The client key it belongs to.</summary>
    public required string ClientId { get; init; }

    /// <summary>What that is called; null where nobody knows any more.</summary>
    public string? ClientName { get; init; }

    /// <summary>The account that owns it at the upstream.</summary>
    public required string AccountId { get; init; }

    /// <summary>What that is called; null where nobody knows any more.</summary>
    public string? AccountName { get; init; }

    /// <summary>Whether it can be used: its account has not been retired.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>The upstream's name for it.</summary>
    public required string CharacterId { get; init; }

    /// <summary>What the upstream has noted of its manner; null where it has noted nothing.</summary>
    public string? Instructions { get; init; }

    /// <summary>Where the console finds its picture; null where none is kept here.</summary>
    public string? Picture { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
