using Torii.Core.Generations;

namespace Torii.Core.Work.Intaking;

/// <summary>How simulated results say that they are.</summary>
public static class Simulated
{
    /// <summary>The adjustment that every simulated result carries, so that nobody takes it for the real thing.</summary>
    public static Adjustment Adjustment { get; } =
        new("upstream", null, "simulator", "No account is configured, so the built-in simulator made this.");
}
