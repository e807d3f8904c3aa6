using Torii.Core.Statistics;

namespace Torii.Admin.Overview;

/// <summary>How things stand.</summary>
/// <param name="At">When this was so.</param>
/// <param name="Open">What has not ended, by kind; kinds with nothing are left out.</param>
/// <param name="Lanes">What waits, by the accounts it waits for, the longest lane first.</param>
/// <param name="FailedLastHour">Why those failed that were accepted in the last hour.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="Held">Upstreams, targets and ways out that rest.</param>
/// <param name="FreeBytes">What is left on the disk; null where that cannot be told.</param>
/// <param name="HasFfmpeg">Whether there is an ffmpeg.</param>
/// <param name="Simulated">Whether the built-in simulator answers.</param>
/// <param name="Warnings">What the operator should know, the gravest first.</param>
internal sealed record OverviewDocument(
    DateTimeOffset At,
    IReadOnlyList<OpenKind> Open,
    IReadOnlyList<LaneStanding> Lanes,
    IReadOnlyList<FailedCount> FailedLastHour,
    AccountHealths Accounts,
    IReadOnlyList<HeldScope> Held,
    long? FreeBytes,
    bool HasFfmpeg,
    bool Simulated,
    IReadOnlyList<Warning> Warnings);
