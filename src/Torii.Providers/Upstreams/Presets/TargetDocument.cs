using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>A target as a preset or an operator's configuration has it. What it says nothing of is as <see cref="Abilities"/> and <see cref="Target"/> have it.</summary>
internal sealed record TargetDocument
{
    private static readonly Abilities Usual = new();

    public IReadOnlyList<GenerationKind> Kinds { get; init; } = [];

    public string? Model { get; init; }

    public IReadOnlyList<string> Serves { get; init; } = [];

    public Lengths? Seconds { get; init; }

    public IReadOnlyList<PixelSize>? Sizes { get; init; }

    public int Frames { get; init; }

    public int References { get; init; }

    public string? ReferenceTag { get; init; }

    public bool Audio { get; init; }

    public bool Styles { get; init; }

    public ShotForm? Shots { get; init; }

    public bool Characters { get; init; }

    public Continuation Remix { get; init; }

    public Continuation Extension { get; init; }

    public Snapping Snapping { get; init; }

    public bool? WaitsWhenBusy { get; init; }

    public PriceDocument? Price { get; init; }

    /// <summary>More fields for the upstream's requests.</summary>
    public JsonObject? Parameters { get; init; }

    /// <summary>The target of that name.</summary>
    public Target ToTarget(string name) => new(name)
    {
        Kinds = Kinds.ToHashSet(),
        Model = Model,
        Serves = Serves,
        Snapping = Snapping,
        WaitsWhenBusy = WaitsWhenBusy ?? true,
        Price = Price is null ? null : new Price(Price.PerSecond, Price.Each),
        Parameters = ParametersOf(Parameters),
        Abilities = new Abilities
        {
            Seconds = Seconds?.Values,
            Sizes = Sizes is [] ? null : Sizes,
            Frames = Frames,
            References = References,
            ReferenceTag = ReferenceTag ?? Usual.ReferenceTag,
            Audio = Audio,
            Styles = Styles,
            Shots = Shots ?? Usual.Shots,
            Characters = Characters,
            Remix = Remix,
            Extension = Extension,
        },
    };

    // One that was taken away is not sent at all.
    private static string? ParametersOf(JsonObject? parameters)
    {
        var sent = parameters?.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!.DeepClone())).ToArray() ?? [];
        return sent is [] ? null : new JsonObject(sent!).ToJsonString();
    }
}
