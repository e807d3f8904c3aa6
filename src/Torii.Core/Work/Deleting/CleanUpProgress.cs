namespace Torii.Core.Work.Deleting;

/// <summary>How far a clean-up has got. After a restart it is counted anew.</summary>
/// <param name="StartedAt">When it began, or went on after a restart.</param>
public sealed record CleanUpProgress(DateTimeOffset StartedAt)
{
    /// <summary>How many generations have lost their files.</summary>
    public long Generations { get; init; }

    /// <summary>How many files were removed.</summary>
    public long Files { get; init; }

    /// <summary>How long those were together.</summary>
    public long Bytes { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
