using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>An upstream with one of its models: where a route leads.</summary>
/// <param name="Name">
/// What configuration and timelines call it: its upstream's name alone, or followed by a slash and a name of its own. No
/// comma and no bar.
/// </param>
public sealed record Target(string Name)
{
    /// <summary>The target of the Sora backend.</summary>
    public static Target Sora { get; } = new("sora") { Kinds = Enum.GetValues<GenerationKind>().ToHashSet(), Abilities = Abilities.Sora };

    /// <summary>The name of its upstream.</summary>
    public string Upstream => UpstreamOf(Name);

    /// <summary>What it makes.</summary>
    public required IReadOnlySet<GenerationKind> Kinds { get; init; }

    /// <summary>The upstream's name for the model; null where it needs none.</summary>
    public string? Model { get; init; }

    /// <summary>What it can do.</summary>
    public required Abilities Abilities { get; init; }

    /// <summary>The public models it serves, by their names or by beginnings that end in a star; empty for all of its kinds.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>What is made where it cannot make exactly what was asked for.</summary>
    public Snapping Snapping { get; init; }

    /// <summary>Whether work waits for its accounts while they are all busy; otherwise it goes on to the next target.</summary>
    public bool WaitsWhenBusy { get; init; } = true;

    /// <summary>What it costs; null where that is not known beforehand.</summary>
    public Price? Price { get; init; }

    /// <summary>More fields for the upstream's requests, as a JSON object; null for none.</summary>
    public string? Parameters { get; init; }

    /// <summary>The upstream that a target of that name belongs to.</summary>
    public static string UpstreamOf(string name) => name.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? name[..slash] : name;
}
