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

    /// <summary>The preset of that name, to be changed at will; null where there is none.</summary>
    internal static JsonObject? Find(string name)
    {
        using var file = typeof(PresetBook).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        return file is null ? null : JsonNode.Parse(file)!.AsObject();
    }
}
