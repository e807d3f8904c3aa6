using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>What a target can do. What it says nothing of is passed on as it was asked.</summary>
public sealed record Abilities
{
    /// <summary>What the Sora backend can do: all that the catalogue's models promise.</summary>
    public static Abilities Sora { get; } = new()
    {
        FollowsCatalogue = true,
        Frames = int.MaxValue,
        Audio = true,
        Styles = true,
        Shots = ShotForm.Native,
        Characters = true,
        Remix = Continuation.Sora,
        Extension = Continuation.Sora,
    };

    /// <summary>Whether it makes exactly the catalogue's models, with their lengths, sizes and plans.</summary>
    public bool FollowsCatalogue { get; init; }

    /// <summary>The lengths it makes, in whole seconds, ascending; null for any.</summary>
    public IReadOnlyList<int>? Seconds { get; init; }

    /// <summary>The sizes it makes; null for any.</summary>
    public IReadOnlyList<PixelSize>? Sizes { get; init; }

    /// <summary>
    /// How many pictures of a request it goes out from: for a video 1 is the first frame and 2 the first and the last; for a
    /// picture, those that are edited.
    /// </summary>
    public int Frames { get; init; }

    /// <summary>How many pictures it takes to see what somebody or something looks like.</summary>
    public int References { get; init; }

    /// <summary>How a prompt names a reference, with <c>{0}</c> for its number from 1.</summary>
    public string ReferenceTag { get; init; } = "the one in reference image {0}";

    /// <summary>Whether its videos have sound.</summary>
    public bool Audio { get; init; }

    /// <summary>Whether it knows the styles of the prompt language by name.</summary>
    public bool Styles { get; init; }

    /// <summary>How it is told the shots of a storyboard.</summary>
    public ShotForm Shots { get; init; } = ShotForm.Numbered;

    /// <summary>Whether it makes characters and knows them by name in prompts.</summary>
    public bool Characters { get; init; }

    /// <summary>How it changes an earlier video.</summary>
    public Continuation Remix { get; init; }

    /// <summary>How it goes on with an earlier video.</summary>
    public Continuation Extension { get; init; }

    /// <summary>What it can do for one kind: the Sora backend makes a picture of any number of pictures, and begins a video with one.</summary>
    public Abilities For(GenerationKind kind) => FollowsCatalogue && kind == GenerationKind.Video && Frames > 1 ? this with { Frames = 1 } : this;
}
