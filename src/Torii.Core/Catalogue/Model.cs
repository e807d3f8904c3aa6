using Torii.Core.Generations;

namespace Torii.Core.Catalogue;

/// <summary>A public name that clients ask for, and what it stands for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it makes.</param>
/// <param name="Description">One line for people.</param>
public sealed record Model(string Name, GenerationKind Kind, string Description)
{
    /// <summary>The result's size in pixels; null where the kind has none. Of a family: where nothing is asked for.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The result's length in seconds; null for images. Of a family: where nothing is asked for.</summary>
    public int? Seconds { get; init; }

    /// <summary>How good it is; <see cref="Tier.Standard"/> where the kind knows no tiers.</summary>
    public Tier Tier { get; init; }

    /// <summary>The subscription that an account needs; null where any will do.</summary>
    public string? Plan { get; init; }

    /// <summary>How far a prompt is expanded (<c>short</c>, <c>medium</c>, <c>long</c>); null for other kinds.</summary>
    public string? Expansion { get; init; }

    /// <summary>Whether it goes on with an earlier video, which the prompt names.</summary>
    public bool Extends { get; init; }

    /// <summary>Whether a request without a stream is acknowledged at once instead of waiting for the result.</summary>
    public bool AcknowledgesAtOnce { get; init; }

    /// <summary>
    /// The models of one size and length each that it chooses from by what a request asks for; empty where it is one
    /// itself. OpenAI's names are such families.
    /// </summary>
    public IReadOnlyList<Model> Members { get; init; } = [];
}
