namespace Torii.Core.Generations;

/// <summary>Why something ended as it did. A closed list; <see cref="CauseTable"/> says what follows from each.</summary>
public enum Cause
{
    /// <summary>The upstream's rules forbid the content.</summary>
    Content,

    /// <summary>The upstream says that the request itself is wrong.</summary>
    InvalidRequest,

    /// <summary>The account's credential is dead.</summary>
    Unauthorized,

    /// <summary>The account's plan does not include what was asked.</summary>
    PlanRequired,

    /// <summary>The upstream has no such model, or no longer.</summary>
    NotFound,

    /// <summary>The account has used up what it may make for now.</summary>
    Quota,

    /// <summary>The account has asked too often.</summary>
    RateLimit,

    /// <summary>The account has as much under way as the upstream lets it have.</summary>
    TooManyAtOnce,

    /// <summary>The account's work has failed too often in a row.</summary>
    TooManyErrors,

    /// <summary>The upstream is overloaded.</summary>
    HeavyLoad,

    /// <summary>A challenge page stands between this egress and the upstream.</summary>
    Challenge,

    /// <summary>The upstream does not serve the country of this egress.</summary>
    Country,

    /// <summary>The proxy of this egress could not be reached, or turned us away.</summary>
    Egress,

    /// <summary>The upstream could not be reached, or failed before it took the request.</summary>
    Unavailable,

    /// <summary>The upstream failed at this call. Whether it would at others' is not said.</summary>
    ServerError,

    /// <summary>The upstream answered with something that its contract does not know.</summary>
    BadAnswer,

    /// <summary>Nobody can tell whether the upstream took the submission.</summary>
    SubmissionUnknown,

    /// <summary>The upstream took the task and failed at it.</summary>
    TaskFailed,

    /// <summary>The upstream took the task and does not know it any more.</summary>
    TaskLost,

    /// <summary>The task is done but its result cannot be fetched.</summary>
    ResultUnavailable,

    /// <summary>No account became free in time.</summary>
    NoCapacity,

    /// <summary>The task did not end in time.</summary>
    TimedOut,

    /// <summary>A defect on our side.</summary>
    Internal,
}
