using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>What is known beforehand of the servers that upstreams are made with: data, a file a server.</summary>
public static class PresetBook
{
    private const string Prefix = "presets/";
    private const string Suffix = ".json";

    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(PresetBook).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What each of them brings along.</summary>
    public static IReadOnlyList<PresetFacts> All { get; } = [.. Names.Select(FactsOf)];

    /// <summary>The preset of that name, to be changed at will; null where there is none.</summary>
    internal static JsonObject? Find(string name)
    {
        using var file = typeof(PresetBook).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        return file is null ? null : JsonNode.Parse(file)!.AsObject();
    }

    private static PresetFacts FactsOf(string name)
    {
        var document = Find(name)!.Deserialize(PresetJson.Upstream)!;
        return new PresetFacts(
            name,
            document.Protocol!,
            document.BaseUrl,
            document.KeyRequired,
            document.ModelRequired,
            [.. document.Present.Select(target => target.Target.ToTarget($"{name}/{target.Name}"))]);
    }
}
