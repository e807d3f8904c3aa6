using Torii.Core.Characters;

namespace Torii.Core.Routing;

/// <summary>What is known here of the earlier work and the characters that a request names.</summary>
public sealed record Ingredients
{
    /// <summary>A request that names nothing of ours.</summary>
    public static Ingredients None { get; } = new();

    /// <summary>What is to be changed; null where that is nothing, or none of ours.</summary>
    public KnownSource? Remix { get; init; }

    /// <summary>What is to be gone on with; null where that is nothing, or none of ours.</summary>
    public KnownSource? Extends { get; init; }

    /// <summary>What a character is to be made from; null where that is nothing, or none of ours.</summary>
    public KnownSource? CharacterSource { get; init; }

    /// <summary>The characters of ours that the prompt names, in its order.</summary>
    public IReadOnlyList<Character> Characters { get; init; } = [];

    /// <summary>The one account that the Sora backend can make it with; null where any can.</summary>
    public string? SoraPin { get; init; }
}
