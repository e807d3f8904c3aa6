namespace Torii.Simulator.Rendering;

/// <summary>How a tool ended.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);
