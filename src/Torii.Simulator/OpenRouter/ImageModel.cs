namespace Torii.Simulator.OpenRouter;

/// <summary>One image model.</summary>
/// <param name="Id">The name that a request gives.</param>
/// <param name="Resolutions">The resolutions it makes.</param>
/// <param name="Most">How many images it makes at once.</param>
/// <param name="References">How many pictures it takes.</param>
/// <param name="Price">US dollars for an image.</param>
internal sealed record ImageModel(string Id, IReadOnlyList<string> Resolutions, int Most, int References, decimal Price)
{
    /// <summary>The aspect ratios that every one of them makes.</summary>
    public static IReadOnlyList<string> Ratios { get; } = ["1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16"];

    /// <summary>The models there are.</summary>
    public static IReadOnlyList<ImageModel> All { get; } =
    [
        new("google/gemini-3.1-flash-image", ["512", "1K", "2K"], Most: 1, References: 16, 0.04m),
        new("google/gemini-3-pro-image", ["1K", "2K"], Most: 1, References: 16, 0.13m),
        new("openai/gpt-image-2", ["1K", "2K"], Most: 10, References: 16, 0.05m),
        new("openai/gpt-image-2.5-flare", ["1K", "2K"], Most: 10, References: 16, 0.03m),
        new("openai/gpt-image-2.5-sunburst", ["1K", "2K"], Most: 10, References: 16, 0.10m),
        new("bytedance-seed/seedream-4.5", ["1K", "2K"], Most: 4, References: 10, 0.04m),
        new("black-forest-labs/flux.2-pro", ["1K", "2K"], Most: 1, References: 8, 0.03m),
    ];

    /// <summary>The model of that name; null where there is none.</summary>
    public static ImageModel? Find(string id) => All.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.Ordinal));
}
