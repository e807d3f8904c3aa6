namespace Torii.Simulator.Protocol;

/// <summary>The backend's description of an error.</summary>
internal sealed record ErrorDetail(string Message, string Type, string? Param, string Code);
