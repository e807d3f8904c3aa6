namespace Torii.Core.Providers;

/// <summary>What came of asking after an account's running tasks.</summary>
public abstract record PollOutcome : IProviderOutcome
{
    private PollOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>The upstream answered.</summary>
    /// <param name="Tasks">A report for each task asked after that was seen; one that is missing keeps waiting.</param>
    public sealed record Answered(IReadOnlyDictionary<string, TaskReport> Tasks) : PollOutcome
    {
        /// <summary>What kept other tasks of the same question from being answered; null where nothing did.</summary>
        public Refusal? Hindered { get; init; }
    }

    /// <summary>It did not answer, or declined to. No task is concluded from that.</summary>
    public sealed record Refused(Refusal Refusal) : PollOutcome;
}
