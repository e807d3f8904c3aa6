using Torii.Simulator.Settings;

namespace Torii.Simulator.Control;

/// <summary>What is to change; what is absent stays as it is.</summary>
internal sealed record OptionsChange
{
    /// <summary>The lengths of images and videos at once: <c>"6"</c> or <c>"15..25"</c>.</summary>
    public string? Seconds { get; init; }

    public string? ImageSeconds { get; init; }

    public string? VideoSeconds { get; init; }

    public string? CharacterSeconds { get; init; }

    public int? LatencyMs { get; init; }

    public int? CreateLagMs { get; init; }

    public int? DraftLagMs { get; init; }

    public RenderMode? Render { get; init; }

    public RecordMode? Record { get; init; }

    public FinalizeMode? Finalize { get; init; }

    public bool? PostChangesUrl { get; init; }

    public int? TokenSeconds { get; init; }
}
