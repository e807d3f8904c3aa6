using Torii.Admin.Gallery;
using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>What a generation asks for.</summary>
internal sealed record RequestDetail
{
    /// <summary>The model's name as it was asked for.</summary>
    public required string Model { get; init; }

    /// <summary>The model that is made, which may be another of its family.</summary>
    public required string UsedModel { get; init; }

    /// <summary>What to make.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>The client's words, without the marks that were read out of them.</summary>
    public required string Prompt { get; init; }

    /// <summary>The size, as <c>WIDTHxHEIGHT</c>; null where the kind has none.</summary>
    public required string? Size { get; init; }

    /// <summary>The length in seconds; null where the kind has none.</summary>
    public required int? Seconds { get; init; }

    /// <summary>The look; null for none.</summary>
    public required string? Style { get; init; }

    /// <summary>The shots; empty where the prompt says all.</summary>
    public required IReadOnlyList<ShotDetail> Shots { get; init; }

    /// <summary>What was written before the first shot; null where there was nothing.</summary>
    public required string? Instructions { get; init; }

    /// <summary>The pictures to start from, and the video to make a character of. What is not kept any more is missing.</summary>
    public required IReadOnlyList<MediaItem> Inputs { get; init; }

    /// <summary>How many inputs it had, kept or not.</summary>
    public required int InputCount { get; init; }

    /// <summary>What it remixes; null for nothing.</summary>
    public required SourceDetail? Remix { get; init; }

    /// <summary>What it goes on with; null for nothing.</summary>
    public required SourceDetail? Extends { get; init; }

    /// <summary>The work that a character is made of; null for none.</summary>
    public required SourceDetail? CharacterSource { get; init; }

    /// <summary>What to call the character; null to leave that to the upstream.</summary>
    public required string? CharacterName { get; init; }

    /// <summary>Whether the result is to be made public at the upstream.</summary>
    public required bool Publish { get; init; }

    /// <summary>Whether the client would rather have nothing than something else.</summary>
    public required bool Strict { get; init; }

    /// <summary>What was read out of the client's words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
