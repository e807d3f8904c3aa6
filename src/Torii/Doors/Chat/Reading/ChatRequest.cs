using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>What a chat completion asks for.</summary>
internal sealed record ChatRequest
{
    /// <summary>The name of the model as the client wrote it; the catalogue has not been asked.</summary>
    public required string Model { get; init; }

    /// <summary>The text of the last user message, as it was written; empty where there are only media.</summary>
    public required string Prompt { get; init; }

    /// <summary>Its pictures, in order: those of the message, then the legacy top-level <c>image</c>.</summary>
    public required IReadOnlyList<MediaSource> Images { get; init; }

    /// <summary>Its videos, in order: those of the message, then the legacy top-level <c>video</c>.</summary>
    public required IReadOnlyList<MediaSource> Videos { get; init; }

    /// <summary>Whether the answer is to be streamed.</summary>
    public bool Stream { get; init; }

    /// <summary>Whether a stream is to end with a chunk that holds the usage.</summary>
    public bool IncludeUsage { get; init; }

    /// <summary>How many results are wanted, 1 to 10.</summary>
    public int N { get; init; } = 1;

    /// <summary>Whether to refuse rather than adjust; null leaves it to the client key's default.</summary>
    public bool? Strict { get; init; }

    /// <summary>The legacy top-level <c>remix_target_id</c>: an id or share link to remix; null where there is none.</summary>
    public string? RemixTarget { get; init; }
}
