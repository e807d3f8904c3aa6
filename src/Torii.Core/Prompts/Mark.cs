namespace Torii.Core.Prompts;

/// <summary>A mark where it stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Value">What it says: the style, the id, the seconds or the name.</param>
internal readonly record struct Mark(int Start, int End, string Value);
