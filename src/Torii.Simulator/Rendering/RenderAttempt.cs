namespace Torii.Simulator.Rendering;

/// <summary>One way to draw a result. Each that fails is followed by a plainer one.</summary>
/// <param name="Background">The file behind it, in the folder of the rendering.</param>
/// <param name="Font">The font's file there; null: ffmpeg chooses.</param>
/// <param name="WithText">Whether the prompt is drawn at all.</param>
internal sealed record RenderAttempt(string Background, string? Font, bool WithText);
