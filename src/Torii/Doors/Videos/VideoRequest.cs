using Torii.Core.Generations;
using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>What a request says about the video to make. The catalogue has not been asked.</summary>
internal sealed record VideoRequest
{
    /// <summary>The client's words, 1 to 32,000 characters.</summary>
    public required string Prompt { get; init; }

    /// <summary>The model's name as the client wrote it; null where it wrote none.</summary>
    public string? Model { get; init; }

    /// <summary>The length asked for, in seconds; null for none.</summary>
    public int? Seconds { get; init; }

    /// <summary>The size asked for; null for none.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The picture to start from; null for none.</summary>
    public MediaSource? Reference { get; init; }

    /// <summary>The ids of the characters to be in it, at most 2.</summary>
    public IReadOnlyList<string> Characters { get; init; } = [];

    /// <summary>The id of the video to edit or to go on with; empty where the door takes none.</summary>
    public string Source { get; init; } = "";

    /// <summary>What to remix by <c>remix_target_id</c>; null for nothing.</summary>
    public string? RemixTarget { get; init; }

    /// <summary>Whether to refuse rather than adjust; null leaves it to the client key's default.</summary>
    public bool? Strict { get; init; }

    /// <summary>Whether to make it public at the upstream; null leaves it to the operator.</summary>
    public bool? Publish { get; init; }

    /// <summary>Where to tell of the end; null for nowhere beside what the client key says.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>What was asked for beside, which nobody can do.</summary>
    public IReadOnlyList<Adjustment> Unmet { get; init; } = [];
}
