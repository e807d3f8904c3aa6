namespace Torii.Providers.Upstreams.Tasks;

/// <summary>What an upstream's status comes down to.</summary>
public enum TaskState
{
    /// <summary>Waiting, being worked on, or anything that nobody here has heard of.</summary>
    Running,

    /// <summary>Made.</summary>
    Completed,

    /// <summary>Over without a result.</summary>
    Failed,
}
