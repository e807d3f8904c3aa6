namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /video_gen</c>, which makes an image.</summary>
internal sealed record ImageBody(
    string Type,
    string Operation,
    string Prompt,
    int Width,
    int Height,
    int NVariants,
    int NFrames,
    IReadOnlyList<ImageInpaint> InpaintItems);
