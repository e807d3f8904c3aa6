using Torii.Simulator.Faults;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>One video job.</summary>
/// <param name="Task">What runs.</param>
/// <param name="Order">What was asked for.</param>
/// <param name="Origin">Scheme and host that it was asked for at.</param>
/// <param name="Link">Where its file is without a key.</param>
internal sealed record VideoJob(UpstreamTask Task, VideoOrder Order, string Origin, string Link)
{
    /// <summary>What a prompt may hold to end a job otherwise than completed, with the status and what is said of it.</summary>
    private static readonly (string Words, string Status, string Error)[] Ends =
    [
        ("(ends failed)", "failed", EndReasons.Failed),
        ("(ends cancelled)", "cancelled", "The job was cancelled."),
        ("(ends expired)", "expired", "The job took longer than it may."),
    ];

    public string Path => $"{OpenRouterSite.Keyed.Prefix}/videos/{Task.Id}";

    /// <summary>Its other id, by which its usage is listed.</summary>
    public string GenerationId => $"gen-vid-{Task.Id[^16..]}";

    /// <summary>The status, and what is said of an end without a result; null for anything else.</summary>
    public (string Status, string? Error) StateAt(DateTimeOffset now) => Task.PhaseAt(now) switch
    {
        UpstreamPhase.Queued => ("pending", null),
        UpstreamPhase.Running => ("in_progress", null),
        _ => End(),
    };

    public bool HasEndedAt(DateTimeOffset now) => now >= Task.Ends;

    /// <summary>Whether it is completed and has a file.</summary>
    public bool HasFileAt(DateTimeOffset now) => StateAt(now).Status is "completed" && Task.Fault?.Kind is not FaultKind.NoUrl;

    private (string Status, string? Error) End()
    {
        var (words, status, error) = Array.Find(Ends, end => Order.Prompt.Contains(end.Words, StringComparison.OrdinalIgnoreCase));
        return Task.Fault?.Kind switch
        {
            FaultKind.Violation => ("failed", EndReasons.Violation),
            FaultKind.TaskFailed => ("failed", EndReasons.Failed),
            FaultKind.TaskRejected => ("cancelled", EndReasons.Rejected),
            _ when RefusedWords.In(Order.Prompt) => ("failed", EndReasons.Violation),
            _ when words is not null => (status, error),
            _ => ("completed", null),
        };
    }
}
