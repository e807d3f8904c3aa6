namespace Torii.Providers.OpenAi.Videos;

/// <summary>Where a video is asked for that goes out from the one of an earlier task.</summary>
/// <param name="Path">
/// Relative to the base address, with <see cref="VideoDialect.Task"/> for the earlier task's name. Without it the body names the
/// task, as <c>"video": {"id": "…"}</c>.
/// </param>
/// <param name="Fields">The fields that are taken there; null for all that a dialect has.</param>
public sealed record SourceRoute(string Path, IReadOnlyList<string>? Fields = null);
