namespace Torii.Simulator.OpenRouter;

/// <summary>The video models there are, with what each can do, as the catalogue had them in August 2026.</summary>
internal static class VideoCatalogue
{
    private const string Both = "first_frame,last_frame";
    private const string First = "first_frame";
    private const string Wide = "16:9,9:16";
    private const string Square = "16:9,9:16,1:1";
    private const string Five = "16:9,9:16,1:1,4:3,3:4";
    private const string Six = "16:9,4:3,1:1,3:4,9:16,21:9";
    private const string Seven = "16:9,4:3,1:1,3:4,9:16,21:9,9:21";

    public static IReadOnlyList<CatalogueModel> All { get; } =
    [
        Row("google/veo-3.1", [4, 6, 8], "720p,1080p,4K", Wide, Both, audio: true, seed: true, 0.40m) with { Continues = true },
        Row("google/veo-3.1-fast", [4, 6, 8], "720p,1080p,4K", Wide, Both, audio: true, seed: true, 0.15m) with { Continues = true },
        Row("google/veo-3.1-lite", [4, 6, 8], "720p,1080p", Wide, Both, audio: true, seed: true, 0.05m),
        Row("bytedance/seedance-2.5", Range(4, 30), "480p,720p", Six, Both, audio: true, seed: true, 0.10m) with { Continues = true },
        Row("bytedance/seedance-2.0", Range(4, 15), "480p,720p,1080p,4K", Seven, Both, audio: true, seed: true, 0.08m) with { Continues = true },
        Row("bytedance/seedance-2.0-fast", Range(4, 15), "480p,720p", Seven, Both, audio: true, seed: true, 0.04m) with { Continues = true },
        Row("bytedance/seedance-2.0-mini", Range(4, 15), "480p,720p", Seven, Both, audio: true, seed: true, 0.02m) with { Continues = true },
        Row("bytedance/seedance-1-5-pro", Range(4, 12), "480p,720p,1080p", Seven, Both, audio: true, seed: true, 0.03m),
        Row("kwaivgi/kling-v3.0-pro", Range(3, 15), "720p", Square, Both, audio: true, seed: false, 0.14m),
        Row("kwaivgi/kling-v3.0-std", Range(3, 15), "720p", Square, Both, audio: true, seed: false, 0.09m),
        Row("kwaivgi/kling-video-o1", [5, 10], "720p", Square, Both, audio: true, seed: false, 0.11m) with { Continues = true },
        Row("alibaba/wan-2.7", Range(2, 10), "720p,1080p", Five, Both, audio: true, seed: true, 0.06m) with { Continues = true },
        Row("alibaba/wan-2.6", [5, 10], "720p,1080p", Wide, First, audio: true, seed: true, 0.05m),
        Row("alibaba/happyhorse-1.0", Range(3, 15), "720p,1080p", Seven, First, audio: null, seed: true, 0.07m),
        Row("alibaba/happyhorse-1.1", Range(3, 15), "720p,1080p", Seven, First, audio: null, seed: true, 0.08m),
        Row("minimax/hailuo-3", Range(5, 15), "2K", Six, Both, audio: true, seed: false, 0.12m),
        Row("minimax/hailuo-2.3", [6, 10], "1080p", "16:9", First, audio: false, seed: null, 0.05m),
        Row("x-ai/grok-imagine-video", Range(1, 15), "480p,720p", Seven, First, audio: null, seed: null, 0.05m) with { Continues = true },
        Row("x-ai/grok-imagine-video-1.5", Range(1, 15), "480p,720p,1080p", Seven, First, audio: null, seed: null, 0.06m) with { Continues = true },
        Row("black-forest-labs/flux-3-video", Range(5, 20), "720p,1080p", Six, Both, audio: true, seed: false, 0.10m),
        Row("runway/gen-4.5", Range(2, 10), "720p", Wide, First, audio: false, seed: true, 0.12m),
        new("runway/aleph-2", null, null, null, null, Audio: false, Seed: null, 0.15m),
        new("black-forest-labs/flux-video-upscale", null, null, null, null, Audio: false, Seed: null, 0.02m),
    ];

    /// <summary>The model of that name; null where there is none.</summary>
    public static CatalogueModel? Find(string id) => All.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.Ordinal));

    private static CatalogueModel Row(
        string id, int[] durations, string resolutions, string ratios, string frames, bool? audio, bool? seed, decimal pricePerSecond) =>
        new(id, durations, resolutions.Split(','), ratios.Split(','), frames.Split(','), audio, seed, pricePerSecond);

    private static int[] Range(int least, int most) => [.. Enumerable.Range(least, most - least + 1)];
}
