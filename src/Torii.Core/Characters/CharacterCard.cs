namespace Torii.Core.Characters;

/// <summary>A character as its upstream knows it.</summary>
public sealed record CharacterCard
{
    /// <summary>The name that prompts call it by, without the at sign. Unique at the upstream.</summary>
    public required string Username { get; init; }

    /// <summary>The name that people read.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The upstream's name for it (<c>char_…</c>).</summary>
    public required string CharacterId { get; init; }

    /// <summary>The upstream's name for the making of it (<c>cameo_…</c>).</summary>
    public required string CameoId { get; init; }

    /// <summary>Where its picture can be fetched; null where the upstream gave none.</summary>
    public string? AvatarLink { get; init; }

    /// <summary>What the upstream has noted of its manner; null where it has noted nothing.</summary>
    public string? Instructions { get; init; }
}
