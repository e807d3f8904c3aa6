namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /nf/create/storyboard</c>: seventeen keys, and those without a use are null.</summary>
internal sealed record StoryboardBody(
    string Kind,
    string Prompt,
    string Title,
    string Orientation,
    string Size,
    int NFrames,
    string? StoryboardId,
    IReadOnlyList<VideoInpaint> InpaintItems,
    string? RemixTargetId,
    string Model,
    string? Metadata,
    string? StyleId,
    IReadOnlyList<string>? CameoIds,
    IReadOnlyDictionary<string, string>? CameoReplacements,
    string? AudioCaption,
    string? AudioTranscript,
    string? VideoCaption);
