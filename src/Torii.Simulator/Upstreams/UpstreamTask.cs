using Torii.Simulator.Faults;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Upstreams;

/// <summary>One task of an upstream, whole from the beginning: its state at any moment is computed from the clock.</summary>
/// <param name="Id">What the upstream calls it.</param>
/// <param name="Site">Whose it is.</param>
/// <param name="Account">The id of the account that began it; null for a caller without one.</param>
/// <param name="Order">What it makes.</param>
/// <param name="Fault">What is to go wrong with it; null for nothing.</param>
/// <param name="Created">When it was accepted.</param>
/// <param name="Ends">When it ends.</param>
internal sealed record UpstreamTask(
    string Id, UpstreamSite Site, string? Account, UpstreamOrder Order, Fault? Fault, DateTimeOffset Created, DateTimeOffset Ends)
{
    private const double QueuedShare = 0.1;

    /// <summary>Whether it ends without a result.</summary>
    public bool Fails => Fault?.Kind is FaultKind.Violation or FaultKind.TaskFailed or FaultKind.TaskRejected;

    /// <summary>Whether it ends as a success that lacks its result.</summary>
    public bool LacksResult => Fault?.Kind is FaultKind.NoUrl;

    /// <summary>What is told of one that fails.</summary>
    public string FailureReason => Fault?.Kind switch
    {
        FaultKind.Violation => EndReasons.Violation,
        FaultKind.TaskRejected => EndReasons.Rejected,
        _ => EndReasons.Failed,
    };

    public UpstreamPhase PhaseAt(DateTimeOffset now) => ShareAt(now) switch
    {
        1 => Fails ? UpstreamPhase.Failed : UpstreamPhase.Succeeded,
        < QueuedShare => UpstreamPhase.Queued,
        _ => UpstreamPhase.Running,
    };

    /// <summary>How much of its time has passed, 0 to 100.</summary>
    public int PercentAt(DateTimeOffset now) => (int)(100 * ShareAt(now));

    /// <summary>Whether the upstream has lost it.</summary>
    public bool IsGoneAt(DateTimeOffset now) => Fault?.Kind is FaultKind.Vanish && PhaseAt(now) is not UpstreamPhase.Queued;

    private double ShareAt(DateTimeOffset now) => Ends <= Created ? 1 : Math.Clamp((now - Created) / (Ends - Created), 0, 1);
}
