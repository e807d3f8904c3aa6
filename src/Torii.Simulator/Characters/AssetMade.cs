namespace Torii.Simulator.Characters;

/// <summary>The answer of <c>POST /project_y/file/upload</c>.</summary>
internal sealed record AssetMade(string AssetPointer);
