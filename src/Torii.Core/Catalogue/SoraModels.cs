using Torii.Core.Generations;

namespace Torii.Core.Catalogue;

/// <summary>The models that the earlier Sora proxies offered, and their older names.</summary>
public static class SoraModels
{
    /// <summary>The catalogue that Torii serves without any configuration.</summary>
    public static ModelCatalogue Catalogue { get; } = new(
        [
            .. Images(), .. Standard(), .. Pro(), .. ProHd(), .. Enhancements(), Acknowledging, .. Extensions(), Characters,
            .. OpenAiModels.Videos([.. Standard(), .. Pro(), .. ProHd()]), OpenAiModels.Extension([.. Extensions()]),
        ],
        Aliases());

    /// <summary>The oldest proxy's only model: pictures of 720×480, acknowledged at once.</summary>
    private static Model Acknowledging => new("sora-1.0", GenerationKind.Image, "Text or image to image, 720x480; acknowledges at once")
    {
        Size = new PixelSize(720, 480),
        AcknowledgesAtOnce = true,
    };

    private static Model Characters =>
        new("avatar-create", GenerationKind.Character, "A character from a video, or from a generation (gen_…) named in the prompt");

    private static IEnumerable<Model> Extensions() =>
        from seconds in new[] { 10, 15 }
        select new Model($"sora2-extension-{seconds}s", GenerationKind.Video, $"Goes on for {seconds} s with the generation (gen_…) named in the prompt")
        {
            Seconds = seconds,
            Extends = true,
        };

    // The one whose name promises no shape takes the others' where a request asks for a size.
    private static IEnumerable<Model> Images()
    {
        var square = Image("gpt-image", new PixelSize(360, 360));
        var landscape = Image("gpt-image-landscape", new PixelSize(540, 360));
        var portrait = Image("gpt-image-portrait", new PixelSize(360, 540));
        return [square with { Members = [square, landscape, portrait] }, landscape, portrait];
    }

    // 25 s is listed with the standard models, yet the backend makes it for pro subscribers only.
    private static IEnumerable<Model> Standard() => Videos("sora2", Tier.Standard, [10, 15, 25]);

    private static IEnumerable<Model> Pro() => Videos("sora2pro", Tier.Pro, [10, 15, 25]);

    private static IEnumerable<Model> ProHd() => Videos("sora2pro-hd", Tier.ProHd, [10, 15]);

    private static IEnumerable<Model> Enhancements() =>
        from expansion in new[] { "short", "medium", "long" }
        from seconds in new[] { 10, 15, 20 }
        select new Model($"prompt-enhance-{expansion}-{seconds}s", GenerationKind.Prompt, $"Enhances a prompt for {seconds} s, {expansion}")
        {
            Seconds = seconds,
            Expansion = expansion,
        };

    private static Dictionary<string, string> Aliases()
    {
        var aliases = new Dictionary<string, string>(OpenAiModels.Aliases, StringComparer.Ordinal)
        {
            ["sora-image"] = "gpt-image",
            ["sora-image-landscape"] = "gpt-image-landscape",
            ["sora-image-portrait"] = "gpt-image-portrait",
            ["sora-video"] = "sora2-landscape-10s",
            ["sora-video-10s"] = "sora2-landscape-10s",
            ["sora-video-15s"] = "sora2-landscape-15s",
        };
        foreach (var orientation in new[] { "landscape", "portrait" })
        {
            aliases[$"sora-video-{orientation}"] = $"sora2-{orientation}-10s";
            aliases[$"sora-video-{orientation}-10s"] = $"sora2-{orientation}-10s";
            aliases[$"sora-video-{orientation}-15s"] = $"sora2-{orientation}-15s";
        }

        return aliases;
    }

    private static Model Image(string name, PixelSize size) =>
        new(name, GenerationKind.Image, $"Text or image to image, {size}") { Size = size };

    private static IEnumerable<Model> Videos(string family, Tier tier, int[] lengths) =>
        from orientation in new[] { "landscape", "portrait" }
        from seconds in lengths
        select new Model($"{family}-{orientation}-{seconds}s", GenerationKind.Video, $"Text or image to video, {seconds} s, {orientation}")
        {
            Size = SizeOf(tier, orientation == "portrait"),
            Seconds = seconds,
            Tier = tier,
            Plan = tier != Tier.Standard || seconds == 25 ? Plans.Pro : null,
        };

    private static PixelSize SizeOf(Tier tier, bool portrait)
    {
        var landscape = tier == Tier.ProHd ? new PixelSize(1792, 1024) : new PixelSize(1280, 720);
        return portrait ? new PixelSize(landscape.Height, landscape.Width) : landscape;
    }
}
