using System.Text.Json.Nodes;
using Torii.Hosting;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Upstreams;

/// <summary>What every upstream must keep to, whether the configuration lists it or an operator adds it.</summary>
internal static class UpstreamRules
{
    /// <summary>The field with the key.</summary>
    public const string KeyField = "Key";

    private const int MostQuoted = 20;

    // Those that are upstreams already.
    private static readonly string[] Taken = [AccountSync.SoraUpstream, AccountSync.SimulatorUpstream];

    /// <summary>What is wrong with a name, the rest of a sentence that begins with its field; null where nothing is.</summary>
    public static string? BrokenBy(string name) =>
        NameRule.Allows(name) && !Taken.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : $"{NameRule.Text}, and not one of {string.Join(", ", Taken)}, but is '{Shortened(name)}'";

    /// <summary>What is wrong with a preset's name; null where it is one.</summary>
    public static string? BrokenByPreset(string? preset) =>
        preset is not null && PresetBook.Names.Contains(preset) ? null : $"must be one of {string.Join(", ", PresetBook.Names)}{(preset is null ? "" : $", not '{Shortened(preset)}'")}";

    // A key that was pasted into the wrong field must not stand in a log whole.
    private static string Shortened(string text) => text.Length > MostQuoted ? text[..MostQuoted] + "…" : text;

    /// <summary>Lays what was written over its preset.</summary>
    /// <param name="name">The upstream's name.</param>
    /// <param name="preset">Its preset, which there is.</param>
    /// <param name="own">What was written beside that.</param>
    /// <param name="hasKey">Whether there is a key for it.</param>
    /// <param name="others">Names of fields that are read elsewhere, for who looks for the right one.</param>
    /// <returns>The upstream, and all that is wrong with it: null where the two make none that could be used.</returns>
    public static (SettledUpstream? Settled, IReadOnlyList<FieldMistake> Mistakes) Settle(string name, string preset, JsonObject own, bool hasKey, params IEnumerable<string> others)
    {
        var reader = new UpstreamReader();
        var settled = reader.Read(name, preset, own, others);
        return settled is { NeedsKey: true } && !hasKey
            ? (settled, [new FieldMistake(KeyField, $"must be set: {preset} serves nobody without a key")])
            : (settled, reader.Mistakes);
    }
}
