using System.Text.Json;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora;

/// <summary>Writes the bodies of submissions.</summary>
internal static class SoraBodies
{
    /// <summary>The backend counts a video's length in frames, 30 a second.</summary>
    private const int FramesPerSecond = 30;

    /// <summary>Why <paramref name="request"/> cannot be put to the backend; null where it can.</summary>
    public static string? Objection(GenerationRequest request) => request switch
    {
        { Kind: not (GenerationKind.Image or GenerationKind.Video) } => "this upstream makes images and videos only",
        { Size: null } => "a size is needed",
        { Kind: GenerationKind.Video, Seconds: null } => "a length is needed",
        { Kind: GenerationKind.Video, Images.Count: > 1 } => "a video starts from one picture at most",
        _ when SoraModels.Catalogue.Find(request.Model) is null => "the model is not one of this upstream's",
        _ => null,
    };

    /// <summary>The body for <paramref name="request"/>, against which there is no <see cref="Objection"/>.</summary>
    /// <param name="request">What is to be made.</param>
    /// <param name="uploads">The ids of the uploaded pictures, in the client's order.</param>
    public static byte[] Write(GenerationRequest request, IReadOnlyList<string> uploads) => request.Kind == GenerationKind.Video
        ? JsonSerializer.SerializeToUtf8Bytes(Video(request, uploads), SoraJson.Wire.VideoBody)
        : JsonSerializer.SerializeToUtf8Bytes(Image(request, uploads), SoraJson.Wire.ImageBody);

    private static ImageBody Image(GenerationRequest request, IReadOnlyList<string> uploads) => new(
        Type: "image_gen",
        Operation: uploads.Count == 0 ? "simple_compose" : "remix",
        Prompt: request.Prompt,
        Width: request.Size!.Value.Width,
        Height: request.Size.Value.Height,
        NVariants: 1,
        NFrames: 1,
        InpaintItems: [.. uploads.Select(upload => new ImageInpaint("image", 0, upload))]);

    private static VideoBody Video(GenerationRequest request, IReadOnlyList<string> uploads)
    {
        var tier = SoraModels.Catalogue.Find(request.Model)!.Tier;
        return new(
            Kind: "video",
            Prompt: request.Prompt,
            Orientation: request.Size!.Value.IsPortrait ? "portrait" : "landscape",
            Size: tier == Tier.ProHd ? "large" : "small",
            NFrames: request.Seconds!.Value * FramesPerSecond,
            Model: tier == Tier.Standard ? "sy_8" : "sy_ore",
            InpaintItems: [.. uploads.Select(upload => new VideoInpaint("upload", upload))],
            StyleId: null);
    }
}
