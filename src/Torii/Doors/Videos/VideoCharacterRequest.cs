using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>What a request says about the character to make.</summary>
internal sealed record VideoCharacterRequest
{
    /// <summary>What to call it, 1 to 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The video to make it from, brought or linked; null where it is <see cref="Source"/>.</summary>
    public MediaSource? Video { get; init; }

    /// <summary>The id of the client's video to make it from; null where it is <see cref="Video"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Whether to refuse rather than adjust; null leaves it to the client key's default.</summary>
    public bool? Strict { get; init; }

    /// <summary>Where to tell of the end; null for nowhere beside what the client key says.</summary>
    public Uri? WebhookUrl { get; init; }
}
