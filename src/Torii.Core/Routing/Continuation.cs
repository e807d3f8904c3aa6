namespace Torii.Core.Routing;

/// <summary>How a target goes out from an earlier video: to change it, or to go on with it.</summary>
public enum Continuation
{
    /// <summary>Not at all: something has to stand in.</summary>
    None,

    /// <summary>As the Sora backend does: by its own names for results and posts, those of others included.</summary>
    Sora,

    /// <summary>By the name of the task that made it, through the same account and the same target.</summary>
    Task,

    /// <summary>By a video that is sent along, whoever made it.</summary>
    Video,
}
