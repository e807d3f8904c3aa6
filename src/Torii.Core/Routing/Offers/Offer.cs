using Torii.Core.Generations;

namespace Torii.Core.Routing.Offers;

/// <summary>What a model can do now, at one target or at all of those that make it. What it could not do is left at its defaults.</summary>
public sealed record Offer
{
    /// <summary>The lengths that can be had exactly, ascending; null for any.</summary>
    public required IReadOnlyList<int>? Seconds { get; init; }

    /// <summary>The sizes that can be had exactly; null for any.</summary>
    public required IReadOnlyList<PixelSize>? Sizes { get; init; }

    /// <summary>How many pictures it goes out from.</summary>
    public int Images { get; init; }

    /// <summary>A video that ends with a given picture.</summary>
    public Offered LastFrame { get; init; }

    /// <summary>Pictures that show what somebody or something looks like.</summary>
    public Offered References { get; init; }

    /// <summary>Sound.</summary>
    public Offered Audio { get; init; }

    /// <summary>A change of an earlier video.</summary>
    public Offered Remix { get; init; }

    /// <summary>An earlier video that goes on.</summary>
    public Offered Extension { get; init; }

    /// <summary>Characters that the prompt names.</summary>
    public Offered Characters { get; init; }

    /// <summary>A storyboard.</summary>
    public Offered Storyboard { get; init; }

    /// <summary>The styles of the prompt language.</summary>
    public Offered Styles { get; init; }

    /// <summary>What can be had of either: a request goes to the one that does it.</summary>
    public Offer Or(Offer other) => new()
    {
        Seconds = Seconds is null || other.Seconds is null ? null : [.. Seconds.Union(other.Seconds).Order()],
        Sizes = Sizes is null || other.Sizes is null ? null : [.. Sizes.Union(other.Sizes)],
        Images = Math.Max(Images, other.Images),
        LastFrame = Better(LastFrame, other.LastFrame),
        References = Better(References, other.References),
        Audio = Better(Audio, other.Audio),
        Remix = Better(Remix, other.Remix),
        Extension = Better(Extension, other.Extension),
        Characters = Better(Characters, other.Characters),
        Storyboard = Better(Storyboard, other.Storyboard),
        Styles = Better(Styles, other.Styles),
    };

    private static Offered Better(Offered one, Offered other) => one > other ? one : other;
}
