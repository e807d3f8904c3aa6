using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>What a chat completion asks for.</summary>
internal sealed record ChatRequest
{
    /// <summary>The name of the model as the client wrote it; the catalogue has not been asked.</summary>
    public required string Model { get; init; }

    /// <summary>The text of the last user message, or the top-level <c>prompt</c>, as it was written; empty where there are only media.</summary>
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

    /// <summary>What to remix by the top-level <c>remix_target_id</c>: a post, a result or a generation; null where there is none.</summary>
    public string? RemixTarget { get; init; }

    /// <summary>Whether the result is to be made public at the upstream.</summary>
    public bool? Publish { get; init; }

    /// <summary>Where to tell of the end; null for nowhere beside what the client key says.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The field that the prompt stood in.</summary>
    public string PromptField { get; init; } = "messages";

    /// <summary>Whether there are no words, so that media alone must say what is wanted.</summary>
    public bool IsWordless => string.IsNullOrWhiteSpace(Prompt);
}
