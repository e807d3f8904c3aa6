namespace Torii.Doors.Bodies;

/// <summary>How much a JSON body may bring.</summary>
internal sealed record BodyLimits
{
    /// <summary>The JSON text without the media lifted out of it, in bytes. 4 MB by default: long chats, no novels.</summary>
    public int Text { get; init; } = 4 * 1024 * 1024;

    /// <summary>How deep objects and arrays may nest; 64 by default and at most.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>How many media a body may bring; 32 by default.</summary>
    public int Media { get; init; } = 32;

    /// <summary>
    /// The whole body as it is sent, in bytes. 768 MB by default: the largest video as base64 is 683 MB, and something
    /// must stand beside it.
    /// </summary>
    public long Whole { get; init; } = 768L * 1024 * 1024;
}
