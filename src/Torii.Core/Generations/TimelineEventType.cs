namespace Torii.Core.Generations;

/// <summary>What an entry of a timeline tells.</summary>
public enum TimelineEventType
{
    /// <summary>Accepted here and waiting.</summary>
    Queued,

    /// <summary>An account was claimed.</summary>
    Claimed,

    /// <summary>The submission went out.</summary>
    Submitted,

    /// <summary>The upstream has a task.</summary>
    Accepted,

    /// <summary>The upstream declined; it goes back to the queue.</summary>
    Refused,

    /// <summary>The answer to the submission was lost.</summary>
    Unknown,

    /// <summary>The lost task was found in the upstream's lists.</summary>
    Adopted,

    /// <summary>The lost submission never became a task; it goes back to the queue.</summary>
    Absent,

    /// <summary>The upstream reported progress.</summary>
    Progress,

    /// <summary>Something an operator should know, which changes no state.</summary>
    Note,

    /// <summary>The upstream is done; the result is being fetched.</summary>
    Storing,

    /// <summary>The result is kept here.</summary>
    Completed,

    /// <summary>It ended without a result.</summary>
    Failed,

    /// <summary>The client called it off.</summary>
    Cancelled,
}
