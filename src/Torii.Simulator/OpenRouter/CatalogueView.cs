using System.Text.Json.Nodes;

namespace Torii.Simulator.OpenRouter;

/// <summary>A video model as the catalogue tells it.</summary>
internal static class CatalogueView
{
    /// <summary>When each was listed first: Unix seconds. Nobody goes by it.</summary>
    private const long Created = 1_772_000_000;

    public static JsonNode Of(CatalogueModel model) => new JsonObject
    {
        ["id"] = model.Id,
        ["canonical_slug"] = model.Id,
        ["name"] = model.Id[(model.Id.IndexOf('/', StringComparison.Ordinal) + 1)..],
        ["created"] = Created,
        ["supported_durations"] = model.Durations is { } durations ? new JsonArray([.. durations.Select(seconds => (JsonNode)seconds)]) : null,
        ["supported_resolutions"] = Texts(model.Resolutions),
        ["supported_aspect_ratios"] = Texts(model.Ratios),
        ["supported_sizes"] = Texts(model.Sizes),
        ["supported_frame_images"] = Texts(model.Frames),
        ["generate_audio"] = model.Audio,
        ["seed"] = model.Seed,
        ["pricing_skus"] = new JsonObject(model.Prices.Select(price => KeyValuePair.Create(price.Key, (JsonNode?)price.Value))),
        ["allowed_passthrough_parameters"] = new JsonArray(),
        ["upscale_factor"] = null,
        ["creativity"] = null,
    };

    private static JsonArray? Texts(IReadOnlyList<string>? texts) => texts is null ? null : [.. texts.Select(text => (JsonNode)text)];
}
