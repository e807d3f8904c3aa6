namespace Torii.Core.Generations;

/// <summary>What can happen to an attempt.</summary>
public enum AttemptTrigger
{
    /// <summary>The submission goes out.</summary>
    Sent,

    /// <summary>The upstream answered with a task, or the task was found in its lists.</summary>
    Accepted,

    /// <summary>The upstream declined, before or at the submission.</summary>
    Refused,

    /// <summary>The answer to the submission was lost.</summary>
    Lost,

    /// <summary>The lists prove that there is no task.</summary>
    ProvedAbsent,

    /// <summary>The task is over; or nothing more can be learnt about a lost one.</summary>
    Ended,
}
