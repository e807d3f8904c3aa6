using System.Globalization;

namespace Torii.Simulator.OpenRouter;

/// <summary>One video model of the catalogue.</summary>
/// <param name="Id">The name that a request gives: <c>vendor/model</c>.</param>
/// <param name="Durations">The lengths it makes, in seconds; null for a model that changes videos and makes none from words.</param>
/// <param name="Resolutions">The resolutions it makes; null as above.</param>
/// <param name="Ratios">The aspect ratios it makes; null as above.</param>
/// <param name="Frames">The frames it goes out from: <c>first_frame</c>, <c>last_frame</c>; null for none.</param>
/// <param name="Audio">Whether <c>generate_audio</c> may be sent; anything but true: it may not.</param>
/// <param name="Seed">Whether <c>seed</c> may be sent; anything but true: it may not.</param>
/// <param name="PricePerSecond">US dollars for a second in the smallest resolution; each further one costs as much more.</param>
internal sealed record CatalogueModel(
    string Id,
    IReadOnlyList<int>? Durations,
    IReadOnlyList<string>? Resolutions,
    IReadOnlyList<string>? Ratios,
    IReadOnlyList<string>? Frames,
    bool? Audio,
    bool? Seed,
    decimal PricePerSecond)
{
    /// <summary>Whether it takes <c>previous_job_id</c>. The catalogue does not say so, as the real one does not.</summary>
    public bool Continues { get; init; }

    /// <summary>Every size it makes; null where it has no resolutions of its own.</summary>
    public IReadOnlyList<string>? Sizes =>
        Resolutions is null || Ratios is null
            ? null
            : [.. Resolutions.SelectMany(resolution => Ratios.Select(ratio => FrameSize.Of(resolution, ratio).ToString()))];

    /// <summary>What a second costs in each resolution, in the catalogue's keys.</summary>
    public IReadOnlyDictionary<string, string> Prices =>
        Resolutions is null
            ? new Dictionary<string, string> { ["duration_seconds"] = Text(PricePerSecond) }
            : Resolutions.ToDictionary(resolution => $"duration_seconds_{resolution.ToLowerInvariant()}", resolution => Text(PriceIn(resolution)));

    /// <summary>What a second costs in this resolution, in US dollars.</summary>
    public decimal PriceIn(string resolution) => PricePerSecond * (1 + Math.Max(0, Resolutions?.ToList().IndexOf(resolution) ?? 0));

    private static string Text(decimal dollars) => dollars.ToString(CultureInfo.InvariantCulture);
}
