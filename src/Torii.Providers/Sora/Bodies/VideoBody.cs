namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /nf/create</c>, which makes a video.</summary>
internal sealed record VideoBody(
    string Kind,
    string Prompt,
    string Orientation,
    string Size,
    int NFrames,
    string Model,
    IReadOnlyList<VideoInpaint> InpaintItems,
    string? StyleId);
