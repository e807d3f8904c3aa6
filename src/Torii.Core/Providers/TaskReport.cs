using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>How a task at the upstream is.</summary>
public abstract record TaskReport
{
    private TaskReport()
    {
    }

    /// <summary>What it has cost, in US dollars; null where the upstream does not say, or not yet.</summary>
    public decimal? Cost { get; init; }

    /// <summary>It is waiting or being worked on.</summary>
    /// <param name="Progress">0 to 1; null where the upstream does not say.</param>
    public sealed record Running(double? Progress) : TaskReport;

    /// <summary>It is done.</summary>
    /// <param name="Result">The upstream's name for the result; null where it has none.</param>
    /// <param name="Links">Where the results can be fetched, at least one.</param>
    public sealed record Succeeded(string? Result, IReadOnlyList<string> Links) : TaskReport
    {
        /// <summary>How the upstream says that it has departed from what it was asked for.</summary>
        public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];
    }

    /// <summary>The upstream does not know it. Just made it may not know it yet; later it has lost it.</summary>
    public sealed record Gone : TaskReport;

    /// <summary>It is over without a result.</summary>
    public sealed record Failed(Refusal Refusal) : TaskReport;
}
