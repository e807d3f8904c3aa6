namespace Torii.Core.Media;

/// <summary>What a piece of media serves.</summary>
public enum MediaRole
{
    /// <summary>A client gave it; a generation starts from it.</summary>
    Input,

    /// <summary>A generation made it.</summary>
    Result,
}
