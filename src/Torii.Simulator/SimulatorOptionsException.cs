namespace Torii.Simulator;

/// <summary>The options ask for what cannot be. The message says which and why.</summary>
public sealed class SimulatorOptionsException(string message) : Exception(message);
