namespace Torii.Core.Generations;

/// <summary>Where one try of a generation through one account stands.</summary>
public enum AttemptState
{
    /// <summary>Steps before the submission run: uploads, reading the account's lists.</summary>
    Preparing,

    /// <summary>The submission is durable here and under way.</summary>
    Submitting,

    /// <summary>Whether the upstream took the submission cannot be told yet.</summary>
    Unknown,

    /// <summary>The upstream has a task for it.</summary>
    Accepted,

    /// <summary>Its task is over, well or not.</summary>
    Ended,

    /// <summary>The upstream declined it: there is no task.</summary>
    Refused,

    /// <summary>Proved never to have become a task.</summary>
    Absent,
}
