namespace Torii.Renditions;

/// <summary>An ffmpeg that is there.</summary>
/// <param name="Path">Where.</param>
/// <param name="WritesWebp">Whether it was built with what writes WebP.</param>
internal sealed record FfmpegTool(string Path, bool WritesWebp);
