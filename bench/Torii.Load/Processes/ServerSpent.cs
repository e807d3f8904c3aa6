namespace Torii.Load.Processes;

/// <summary>What a process has spent during a measurement.</summary>
internal sealed record ServerSpent(TimeSpan Cpu, double PeakMegabytes);
