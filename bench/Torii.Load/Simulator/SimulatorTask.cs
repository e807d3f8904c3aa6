namespace Torii.Load.Simulator;

/// <summary>One task as the simulator shows it.</summary>
internal sealed record SimulatorTask(string Prompt, DateTimeOffset Started, DateTimeOffset Ends)
{
    /// <summary>The upstream's own time for the task.</summary>
    public TimeSpan Took => Ends - Started;
}
