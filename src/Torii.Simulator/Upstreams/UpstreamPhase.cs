namespace Torii.Simulator.Upstreams;

/// <summary>Where a task is.</summary>
internal enum UpstreamPhase
{
    /// <summary>For the first tenth of its time.</summary>
    Queued,
    Running,
    Succeeded,
    Failed,
}
