using Torii.Admin.Settings.Sections;

namespace Torii.Admin.Settings;

/// <summary>Every setting that there is, by section.</summary>
internal static class SettingCatalogue
{
    /// <summary>The sections, in the order in which they are shown.</summary>
    public static IReadOnlyList<SettingSection> Sections { get; } =
    [
        ServerSection.Section,
        WorkSection.Section,
        AccountSection.Section,
        ResultSection.Section,
        EgressSection.Section,
        UpstreamSection.Section,
        ClientSection.Section,
        LogSection.Section,
    ];

    private static readonly Dictionary<string, Setting> ByKey = Sections.SelectMany(section => section.Settings).ToDictionary(setting => setting.Key, StringComparer.Ordinal);

    /// <summary>The setting of a key; null where there is none.</summary>
    public static Setting? Find(string key) => ByKey.GetValueOrDefault(key);
}
