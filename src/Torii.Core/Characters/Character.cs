using Torii.Core.Generations;

namespace Torii.Core.Characters;

/// <summary>A character that is kept, with the account that owns it.</summary>
public sealed record Character
{
    /// <summary>The id of the generation that made it.</summary>
    public required string Id { get; init; }

    /// <summary>The client key it belongs to.</summary>
    public required string ClientId { get; init; }

    /// <summary>The account that owns it at the upstream.</summary>
    public required string AccountId { get; init; }

    /// <summary>What the upstream knows of it.</summary>
    public required CharacterCard Card { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The character that an attempt of a generation has made.</summary>
    public static Character Of(Generation generation, Attempt attempt, CharacterCard card, DateTimeOffset now) => new()
    {
        Id = generation.Id,
        ClientId = generation.ClientId,
        AccountId = attempt.AccountId,
        Card = card,
        CreatedAt = now,
    };
}
