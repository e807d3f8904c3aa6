using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>Which results to show. What is null narrows nothing.</summary>
/// <param name="Limit">How many at most.</param>
public sealed record GalleryQuery(int Limit)
{
    /// <summary>The media id below which the page begins; null for the newest.</summary>
    public string? After { get; init; }

    /// <summary>What was made.</summary>
    public GenerationKind? Kind { get; init; }

    /// <summary>The client key it was made for.</summary>
    public string? ClientId { get; init; }
}
