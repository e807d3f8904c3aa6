using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Providers.OpenRouter.Catalogue;

/// <summary>What a catalogue says that a model can do. What it does not say is null, and never an empty list.</summary>
internal sealed record CatalogueRow
{
    /// <summary>The lengths, in whole seconds, ascending.</summary>
    public required IReadOnlyList<int> Seconds { get; init; }

    /// <summary>The sizes.</summary>
    public IReadOnlyList<PixelSize>? Sizes { get; init; }

    /// <summary>How many frames it goes out from: none, the first, or the first and the last.</summary>
    public int? Frames { get; init; }

    /// <summary>Whether it can be told to make sound.</summary>
    public bool? Audio { get; init; }

    /// <summary>The abilities of a target with this. What the operator has written is his and stays.</summary>
    /// <param name="configured">As the target was configured.</param>
    /// <param name="isWritten">Whether the operator has written a field of it, by the field's name.</param>
    public Abilities Onto(Abilities configured, Predicate<string> isWritten) => configured with
    {
        Seconds = isWritten(nameof(Abilities.Seconds)) ? configured.Seconds : Seconds,
        Sizes = isWritten(nameof(Abilities.Sizes)) ? configured.Sizes : Sizes ?? configured.Sizes,
        Frames = isWritten(nameof(Abilities.Frames)) ? configured.Frames : Frames ?? configured.Frames,
        Audio = isWritten(nameof(Abilities.Audio)) ? configured.Audio : Audio ?? configured.Audio,
    };

    /// <summary>Whether two targets can do the same, as far as a catalogue tells.</summary>
    public static bool IsSame(Abilities one, Abilities other) =>
        IsSame(one.Seconds, other.Seconds) && IsSame(one.Sizes, other.Sizes) && one.Frames == other.Frames && one.Audio == other.Audio;

    private static bool IsSame<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) =>
        one is null || other is null ? one is null && other is null : one.SequenceEqual(other);
}
