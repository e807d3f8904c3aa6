namespace Torii.Simulator.Tasks;

/// <summary>The answer of a call that begins a task.</summary>
internal sealed record TaskReference(string Id);
