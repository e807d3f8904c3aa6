namespace Torii.Core.Prompts;

/// <summary>One shot of a storyboard.</summary>
/// <param name="Seconds">Its length as the client wrote it, <c>5</c> or <c>5.0</c>: over 0 and at most 10,000.</param>
/// <param name="Scene">What it shows; never blank.</param>
public sealed record Shot(string Seconds, string Scene);
