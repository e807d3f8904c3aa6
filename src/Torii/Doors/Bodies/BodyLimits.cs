namespace Torii.Doors.Bodies;

/// <summary>How much a body may bring.</summary>
internal sealed record BodyLimits
{
    /// <summary>Its text without the media, in bytes. 4 MB by default: long chats, no novels.</summary>
    public int Text { get; init; } = 4 * 1024 * 1024;

    /// <summary>How deep objects and arrays may nest; 64 by default and at most.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>How many media a body may bring; 32 by default.</summary>
    public int Media { get; init; } = 32;

    /// <summary>
    /// The whole body as it is sent, in bytes. 768 MB by default: more than the largest video, or eleven pictures of the
    /// largest size as base64.
    /// </summary>
    public long Whole { get; init; } = 768L * 1024 * 1024;
}
