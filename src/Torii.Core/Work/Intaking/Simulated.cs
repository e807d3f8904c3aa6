using Torii.Core.Generations;

namespace Torii.Core.Work.Intaking;

/// <summary>How simulated results say that they are.</summary>
public static class Simulated
{
    /// <summary>The adjustment that every simulated result carries, so that nobody takes it for the real thing.</summary>
    public static Adjustment Adjustment { get; } =
        new("upstream", null, "simulator", "No account is configured, so the built-in simulator made this.");

    /// <summary>Adjustments that say so where the results are simulated, and do not where they are not.</summary>
    public static IReadOnlyList<Adjustment> Mark(IReadOnlyList<Adjustment> adjustments, bool isSimulated) =>
        adjustments.Contains(Adjustment) == isSimulated ? adjustments
        : isSimulated ? [.. adjustments, Adjustment]
        : [.. adjustments.Where(adjustment => adjustment != Adjustment)];
}
