using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Work.Watching;

/// <summary>The running tasks of one account and kind: one question serves them all. Guarded by the queue's lock.</summary>
internal sealed class AccountWatch(string accountId, GenerationKind kind, PollPlan plan)
{
    public string AccountId { get; } = accountId;

    public GenerationKind Kind { get; } = kind;

    /// <summary>How its provider likes to be asked.</summary>
    public PollPlan Plan { get; } = plan;

    /// <summary>The tasks by the upstream's names.</summary>
    public Dictionary<string, WatchedTask> Tasks { get; } = new(StringComparer.Ordinal);

    /// <summary>When it is asked after next.</summary>
    public DateTimeOffset Due { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>When it was asked after last; the beginning of time before.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it may be asked again at the earliest: the upstream, or a failure, said so.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Whether it is being asked after now.</summary>
    public bool IsPolling { get; set; }

    /// <summary>How many times in a row the upstream did not answer.</summary>
    public int Failures { get; set; }
}
