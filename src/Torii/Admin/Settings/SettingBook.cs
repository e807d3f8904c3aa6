using System.Text;
using Torii.Admin.Answers;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Admin.Settings;

/// <summary>What is set, by the console and from outside, and what may be.</summary>
internal sealed class SettingBook(IConfiguration outside, ISettingStore store, SigningKey signing, ToriiSettings started)
{
    /// <summary>What the console has set, by full names.</summary>
    public async Task<Dictionary<string, string>> StoredAsync(CancellationToken cancellationToken) =>
        (await store.ListAsync(SettingLayers.Prefix, cancellationToken)).ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);

    /// <summary>The version of what the console has set. Only an HMAC of it is told, since there are secrets among it.</summary>
    public string VersionOf(IReadOnlyDictionary<string, string> stored) =>
        EditVersion.Of(signing.Sign("settings", new StringBuilder().AppendJoin('\n', stored.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key}={setting.Value}")).ToString()));

    /// <summary>Where a setting is fixed from outside; null where the console may change it.</summary>
    public (SettingOrigin Origin, string Name)? LockOf(Setting setting) => SettingOrigins.Of(outside, setting.Key);

    /// <summary>The settings as they would be, and what would be wrong with them, each mistake with the setting it is about.</summary>
    public (ToriiSettings Settings, IReadOnlyList<(string Setting, string What)> Mistakes) Read(IReadOnlyDictionary<string, string> stored)
    {
        var merged = SettingLayers.Merge(outside, stored);
        var reader = new SettingReader(merged);
        return (SettingsSource.Read(merged, reader), reader.MistakesBySetting);
    }

    /// <summary>Every setting, for an operator to see.</summary>
    public SettingsDocument Describe(IReadOnlyDictionary<string, string> stored)
    {
        var reader = new SettingReader(SettingLayers.Merge(outside, stored));
        var rows = SettingCatalogue.Sections.SelectMany(section => section.Settings.Select(setting => RowOf(setting, section.Name, stored, reader))).ToList();
        return new SettingsDocument(VersionOf(stored), rows.Exists(row => row.IsPending), rows);
    }

    private SettingRow RowOf(Setting setting, string section, IReadOnlyDictionary<string, string> stored, SettingReader reader)
    {
        var locked = LockOf(setting);
        var mine = locked is null ? stored.GetValueOrDefault(setting.Key) : null;
        var isLeftOut = mine is not null && started.FromConsole.LeftOut.GetValueOrDefault(setting.Key) == mine;
        var isPending = setting.Effect == SettingEffect.Restart && locked is null && !isLeftOut && started.FromConsole.InForce.GetValueOrDefault(setting.Key) != mine;
        return new SettingRow(
            setting.Key,
            section,
            setting.Type,
            SettingText.Shown(setting, reader),
            HasValue: locked is not null || mine is not null,
            setting.Default?.DeepClone(),
            locked?.Origin ?? (mine is null ? SettingOrigin.Default : SettingOrigin.Console),
            locked?.Name,
            setting.Effect,
            isPending,
            isLeftOut,
            OlderVariables.Of(setting.Key),
            setting.Least,
            setting.Most,
            setting.Choices,
            setting.NeedsProof,
            setting.Help);
    }
}
