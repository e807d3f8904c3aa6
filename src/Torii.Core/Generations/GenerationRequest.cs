namespace Torii.Core.Generations;

/// <summary>What is to be made, as the catalogue and the client have settled it. Kept whole with the generation.</summary>
public sealed record GenerationRequest
{
    /// <summary>The catalogue's name of the model, aliases resolved.</summary>
    public required string Model { get; init; }

    /// <summary>What to make.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>The client's words.</summary>
    public required string Prompt { get; init; }

    /// <summary>The size wanted; null where the kind has none.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The length wanted, in seconds; null where the kind has none.</summary>
    public int? Seconds { get; init; }

    /// <summary>The pictures to start from, as media ids, in the client's order.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];
}
