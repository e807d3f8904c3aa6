namespace Torii.Simulator.Solver;

/// <summary>The solver as the control API shows it.</summary>
/// <param name="Fails">Whether it gives up on every challenge.</param>
/// <param name="DelayMs">How long it works on one, in milliseconds.</param>
/// <param name="Asked">How often it was asked.</param>
/// <param name="Proxies">The proxy that each asking named, oldest first; null where it named none.</param>
internal sealed record SolverView(bool Fails, int DelayMs, int Asked, IReadOnlyList<string?> Proxies);
