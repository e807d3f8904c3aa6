namespace Torii.Core.Media;

/// <summary>What a piece of media serves.</summary>
public enum MediaRole
{
    /// <summary>A client gave it; a generation starts from it.</summary>
    Input,

    /// <summary>A generation made it.</summary>
    Result,

    /// <summary>A generation made it, and another file took its place. Links to it go on working.</summary>
    Former,

    /// <summary>A still of a result, or a smaller one of it.</summary>
    Thumbnail,

    /// <summary>Stills of a result at even distances, on one sheet.</summary>
    Spritesheet,
}
