namespace Torii.Simulator.Control;

/// <summary>Why a control call was refused.</summary>
internal sealed record ControlError(string Error);
