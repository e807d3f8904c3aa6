using System.Text.Json.Nodes;
using Torii.Providers.Upstreams.Presets;
using Torii.Upstreams;

namespace Torii.Hosting;

/// <summary>An upstream as it was written, before its preset is laid under it.</summary>
/// <param name="Name">What it is to be called.</param>
/// <param name="Preset">The preset it begins with, which there is.</param>
/// <param name="Own">What it says beside that.</param>
/// <param name="Accounts">Its accounts.</param>
internal sealed record UpstreamEntry(string Name, string Preset, JsonObject Own, AccountTerms Accounts)
{
    /// <summary>The field with its address.</summary>
    public const string AddressField = "BaseUrl";

    private const string NameField = nameof(Name);
    private const string PresetField = nameof(Preset);

    private static readonly string[] Fields = [NameField, PresetField, .. AccountTerms.Fields];

    /// <summary>The setting by which a field of it is given.</summary>
    public required Func<string, string> SettingOf { get; init; }

    /// <summary>Reads one out of the list; null where it cannot be told what it is to be.</summary>
    public static UpstreamEntry? Read(IConfigurationSection section, SettingReader reader)
    {
        var name = reader.Text($"{section.Path}:{NameField}");
        var preset = reader.Text($"{section.Path}:{PresetField}") ?? name;
        var accounts = AccountTerms.Read(section.Path, reader);
        if (name is not null && UpstreamRules.BrokenBy(name) is { } rule)
        {
            reader.Mistake($"{section.Path}:{NameField}", rule);
        }

        if (UpstreamRules.BrokenByPreset(preset) is { } unknown)
        {
            reader.Mistake($"{section.Path}:{PresetField}", unknown);
            return null;
        }

        var own = SettingTree.Fields(section.GetChildren().Where(part => !Fields.Contains(part.Key, StringComparer.OrdinalIgnoreCase)));
        return new UpstreamEntry(name ?? preset!, preset!, own, accounts) { SettingOf = field => $"{section.Path}:{field}" };
    }

    /// <summary>Lays its preset under it; null where the two make no upstream that could be used.</summary>
    /// <param name="ourselves">Where this server will listen, as far as the settings tell.</param>
    /// <param name="reader">Takes the mistakes.</param>
    public ConfiguredUpstream? Settle(OwnAddress ourselves, SettingReader reader)
    {
        var (settled, mistakes) = UpstreamRules.Settle(Name, Preset, Own, hasKey: Accounts.Keys is not [], Fields);
        foreach (var (path, what) in mistakes)
        {
            reader.Mistake(SettingOf(path), what);
        }

        if (settled is not null && ourselves.Is(settled.Settings.BaseAddress))
        {
            reader.Mistake(SettingOf(AddressField), $"must be another address than Torii's own ({settled.Settings.BaseAddress}), or Torii needs another port ({reader.NameOf(SettingNames.Port)})");
        }

        return settled is null ? null : new ConfiguredUpstream(settled, Accounts);
    }
}
