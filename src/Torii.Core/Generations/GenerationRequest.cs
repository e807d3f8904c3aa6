using System.Text.Json.Serialization;
using Torii.Core.Routing;
using Torii.Core.Prompts;

namespace Torii.Core.Generations;

/// <summary>What is to be made, as the catalogue and the client have settled it. Kept whole with the generation.</summary>
public sealed record GenerationRequest
{
    /// <summary>The catalogue's name of the model, aliases resolved.</summary>
    public required string Model { get; init; }

    /// <summary>What to make.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>The client's words, without the marks that were read out of them.</summary>
    public required string Prompt { get; init; }

    /// <summary>The size wanted; null where the kind has none.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The length wanted, in seconds; null where the kind has none.</summary>
    public int? Seconds { get; init; }

    /// <summary>The pictures to start from, as media ids, in the client's order.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>The look to give it, one of <see cref="Styles"/>; null for none.</summary>
    public string? Style { get; init; }

    /// <summary>The shots it is to have; null where the prompt says all.</summary>
    public Storyboard? Storyboard { get; init; }

    /// <summary>What it is a remix of; null for none.</summary>
    public Source? Remix { get; init; }

    /// <summary>What it goes on with; null for none. Its <see cref="Source.Result"/> is set.</summary>
    public Source? Extends { get; init; }

    /// <summary>The video that a character is made from, as media id; null for none.</summary>
    public string? CharacterVideo { get; init; }

    /// <summary>The earlier work that a character is made from; null for none. Its <see cref="Source.Result"/> is set.</summary>
    public Source? CharacterSource { get; init; }

    /// <summary>What to call the character that is made; null to leave that to the upstream.</summary>
    public string? CharacterName { get; init; }

    /// <summary>Whether the result is to be made public at the upstream when it is done.</summary>
    public bool Publish { get; init; }

    /// <summary>The length and the size that were asked for beside the model's name; null where the name says all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Wish? Asked { get; init; }

    /// <summary>What was asked for and nobody can do, whichever target makes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Adjustment>? Unmet { get; init; }

    /// <summary>How many servers like this one it has come through, one behind the other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Hops { get; init; }

    /// <summary>Whether the client would rather have nothing than something else than it asked for.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Pictures that show what somebody or something looks like, as media ids. Settled when an attempt begins.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The video to go out from, as media id; null for none. Settled when an attempt begins.</summary>
    [JsonIgnore]
    public string? SourceVideo { get; init; }

    /// <summary>What was read out of the client's words, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
