namespace Torii.Simulator.Solver;

/// <summary>How the solver behaves.</summary>
/// <param name="Fails">Whether it gives up on every challenge.</param>
/// <param name="DelayMs">How long it works on one, in milliseconds.</param>
internal sealed record SolverSettings(bool Fails = false, int DelayMs = 0)
{
    /// <summary>What is wrong with them; null when nothing is.</summary>
    public string? Problem() => DelayMs < 0 ? "delay_ms must not be negative" : null;
}
