namespace Torii.Core.Generations;

/// <summary>Where a <see cref="Post"/> stands.</summary>
public enum PostState
{
    /// <summary>The call is about to go out or under way. After a crash it counts as <see cref="Unknown"/>.</summary>
    Sending,

    /// <summary>It is there.</summary>
    Published,

    /// <summary>The upstream declined: there is none, and another try may be made.</summary>
    Refused,

    /// <summary>The answer was lost: whether there is one cannot be told, so no other is made.</summary>
    Unknown,

    /// <summary>It was taken back, or is about to be.</summary>
    Removed,
}
