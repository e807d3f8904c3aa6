using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>What came of a step.</summary>
public abstract record StepOutcome : IProviderOutcome
{
    private StepOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>It is done; the next may follow.</summary>
    /// <param name="Result">What the later steps and a restart need of it.</param>
    public sealed record Done(string Result) : StepOutcome;

    /// <summary>The upstream has a task.</summary>
    /// <param name="Task">Its name there.</param>
    public sealed record Accepted(string Task) : StepOutcome;

    /// <summary>The upstream answered with the result itself: there is no task to wait for.</summary>
    public sealed record Finished(Output Output) : StepOutcome
    {
        /// <summary>What it has cost, in US dollars; null where the upstream did not say.</summary>
        public decimal? Cost { get; init; }
    }

    /// <summary>The upstream took it, and nothing has come of it: it is not sent again, here or elsewhere.</summary>
    /// <param name="Failure">Why.</param>
    public sealed record Failed(Refusal Failure) : StepOutcome
    {
        /// <summary>What it has cost, in US dollars; null where the upstream did not say.</summary>
        public decimal? Cost { get; init; }
    }

    /// <summary>The upstream is still at what an earlier step began; the same step is asked again.</summary>
    /// <param name="Again">After how long.</param>
    public sealed record Waiting(TimeSpan Again) : StepOutcome;

    /// <summary>The upstream declined: surely nothing was started.</summary>
    public sealed record Refused(Refusal Refusal) : StepOutcome;

    /// <summary>The answer was lost: whether anything was started cannot be told.</summary>
    /// <param name="Why">What was seen, for the timeline.</param>
    public sealed record Unknown(string Why) : StepOutcome
    {
        /// <summary>What it counts as where asking again does not help either: nothing was begun then.</summary>
        public Cause Cause { get; init; } = Cause.Unavailable;
    }
}
