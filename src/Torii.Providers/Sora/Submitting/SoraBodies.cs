using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Submitting;

/// <summary>Writes submissions.</summary>
internal static class SoraBodies
{
    /// <summary>The backend counts a video's length in frames, 30 a second.</summary>
    private const int FramesPerSecond = 30;

    /// <summary>The submission of <paramref name="request"/>, against which there is no <see cref="SoraObjections"/>.</summary>
    /// <param name="request">What is to be made.</param>
    /// <param name="uploads">The ids of the uploaded pictures, in the client's order.</param>
    /// <param name="username">The character that was made for it; null without one.</param>
    public static SoraCall Write(GenerationRequest request, IReadOnlyList<string> uploads, string? username = null)
    {
        if (request.Kind != GenerationKind.Video)
        {
            return SoraCall.Of("video_gen", Image(request, uploads), SoraJson.Wire.ImageBody);
        }

        var prompt = SoraPrompts.Of(request, username);
        if (request.Extends is { Result: { } result })
        {
            var path = $"project_y/profile/drafts/{Uri.EscapeDataString(result)}/long_video_extension";
            return SoraCall.Of(path, new ExtensionBody(prompt, request.Seconds!.Value, EnableRewrite: true), SoraJson.Wire.ExtensionBody);
        }

        var tier = SoraModels.Catalogue.Find(request.Model)!.Tier;
        var inpaint = uploads.Select(upload => new VideoInpaint("upload", upload)).ToArray();
        return request switch
        {
            { Remix.Post: { } post } => SoraCall.Of("nf/create", Remix(request, prompt, post, tier, inpaint), SoraJson.Wire.RemixBody),
            { Storyboard: not null } => SoraCall.Of("nf/create/storyboard", Storyboard(request, prompt, tier, inpaint), SoraJson.Wire.StoryboardBody),
            _ => SoraCall.Of("nf/create", Video(request, prompt, tier, inpaint), SoraJson.Wire.VideoBody),
        };
    }

    private static ImageBody Image(GenerationRequest request, IReadOnlyList<string> uploads) => new(
        Type: "image_gen",
        Operation: uploads.Count == 0 ? "simple_compose" : "remix",
        Prompt: request.Prompt,
        Width: request.Size!.Value.Width,
        Height: request.Size.Value.Height,
        NVariants: 1,
        NFrames: 1,
        InpaintItems: [.. uploads.Select(upload => new ImageInpaint("image", 0, upload))]);

    private static VideoBody Video(GenerationRequest request, string prompt, Tier tier, VideoInpaint[] inpaint) => new(
        Kind: "video",
        Prompt: prompt,
        Orientation: OrientationOf(request),
        Size: SizeOf(tier),
        NFrames: FramesOf(request),
        Model: ModelOf(tier),
        InpaintItems: inpaint,
        StyleId: request.Style);

    private static RemixBody Remix(GenerationRequest request, string prompt, string post, Tier tier, VideoInpaint[] inpaint) => new(
        Kind: "video",
        Prompt: prompt,
        InpaintItems: inpaint,
        RemixTargetId: post,
        CameoIds: [],
        CameoReplacements: new Dictionary<string, string>(),
        Model: ModelOf(tier),
        Orientation: OrientationOf(request),
        NFrames: FramesOf(request),
        StyleId: request.Style,
        Size: tier == Tier.ProHd ? SizeOf(tier) : null);

    private static StoryboardBody Storyboard(GenerationRequest request, string prompt, Tier tier, VideoInpaint[] inpaint) => new(
        Kind: "video",
        Prompt: prompt,
        Title: "Draft your video",
        Orientation: OrientationOf(request),
        Size: SizeOf(tier),
        NFrames: FramesOf(request),
        StoryboardId: null,
        InpaintItems: inpaint,
        RemixTargetId: null,
        Model: ModelOf(tier),
        Metadata: null,
        StyleId: request.Style,
        CameoIds: null,
        CameoReplacements: null,
        AudioCaption: null,
        AudioTranscript: null,
        VideoCaption: null);

    private static string OrientationOf(GenerationRequest request) => request.Size!.Value.IsPortrait ? "portrait" : "landscape";

    private static int FramesOf(GenerationRequest request) => request.Seconds!.Value * FramesPerSecond;

    private static string SizeOf(Tier tier) => tier == Tier.ProHd ? "large" : "small";

    private static string ModelOf(Tier tier) => tier == Tier.Standard ? "sy_8" : "sy_ore";
}
