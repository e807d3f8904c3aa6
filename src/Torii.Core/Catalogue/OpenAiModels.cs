using Torii.Core.Generations;

namespace Torii.Core.Catalogue;

/// <summary>
/// OpenAI's names. Each is a family of the Sora models: its requests say in fields of their own how large and how long
/// the result is to be.
/// </summary>
internal static class OpenAiModels
{
    /// <summary>The video families, as listed to clients.</summary>
    /// <param name="videos">The models they choose from.</param>
    public static IEnumerable<Model> Videos(IReadOnlyList<Model> videos) =>
    [
        Family("sora-2", "Text or image to video; the size and the seconds are fields of the request", videos, Tier.Standard),
        Family("sora-2-pro", "The better model; the size and the seconds are fields of the request", videos, Tier.Pro, Tier.ProHd),
    ];

    /// <summary>The family that goes on with earlier videos.</summary>
    public static Model Extension(IReadOnlyList<Model> extensions) =>
        new("sora2-extension", GenerationKind.Video, "Goes on with an earlier video; the seconds are a field of the request")
        {
            Seconds = extensions[0].Seconds,
            Extends = true,
            Members = extensions,
        };

    /// <summary>Other names of the families, by OpenAI's catalogue of 2026-11: dated snapshots, and every name of its image models.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sora-2-2025-10-06"] = "sora-2",
        ["sora-2-2025-12-08"] = "sora-2",
        ["sora-2-pro-2025-10-06"] = "sora-2-pro",
        ["gpt-image-1"] = "gpt-image",
        ["gpt-image-1-mini"] = "gpt-image",
        ["gpt-image-1.5"] = "gpt-image",
        ["gpt-image-2"] = "gpt-image",
        ["gpt-image-2-2026-04-21"] = "gpt-image",
        ["gpt-image-2.5-sunburst"] = "gpt-image",
        ["gpt-image-2.5-sunburst-2026-09-08"] = "gpt-image",
        ["gpt-image-2.5-flare"] = "gpt-image",
        ["gpt-image-2.5-flare-2026-09-08"] = "gpt-image",
        ["gpt-image-2.6-sunburst"] = "gpt-image",
        ["gpt-image-2.6-flare"] = "gpt-image",
        ["chatgpt-image-latest"] = "gpt-image",
    };

    // OpenAI's default is a portrait.
    private static Model Family(string name, string description, IReadOnlyList<Model> videos, params Tier[] tiers)
    {
        Model[] members = [.. videos.Where(model => tiers.Contains(model.Tier) && model is { Size: not null, Seconds: not null })];
        var usual = members.First(model => model.Tier == tiers[0] && model.Size is { IsPortrait: true });
        return new Model(name, GenerationKind.Video, description) { Size = usual.Size, Seconds = usual.Seconds, Tier = tiers[0], Members = members };
    }
}
