using Torii.Core.Keeping;
using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>What becomes of results.</summary>
internal static class ResultSection
{
    private static readonly WorkOptions Usual = new();
    private static readonly KeepingOptions Kept = new();

    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("results",
    [
        Setting.Switch(SettingNames.KeepResults, Usual.KeepResults, SettingEffect.Live, "Copies results here. Off: the upstream's links are given, which die after a while."),
        Setting.Switch(SettingNames.PublishResults, Usual.PublishResults, SettingEffect.Live, "Makes finished videos public at the upstream where a request does not say."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.StoringTimeout)}", Usual.StoringTimeout, SettingEffect.Live, "How long fetching a finished result is tried."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.DownloadsAtOnce)}", Usual.DownloadsAtOnce, 1, 1000, SettingEffect.Restart, "How many results are fetched at once."),
        Setting.Number($"{SettingNames.Keep}:{nameof(Kept.MediaDays)}", Kept.MediaDays, 0, KeepingSettings.MostDays, SettingEffect.Live, "For how many days results, and what they were made from, are kept; 0 for ever."),
        Setting.Number($"{SettingNames.Keep}:{nameof(Kept.MediaFiles)}", Kept.MediaFiles, 0, KeepingSettings.Most, SettingEffect.Live, "How many files are kept, the oldest going first; 0 for all."),
        Setting.Number($"{SettingNames.Keep}:{nameof(Kept.MediaMegabytes)}", Kept.MediaMegabytes, 0, KeepingSettings.Most, SettingEffect.Live, "How many megabytes of files are kept, the oldest going first; 0 for all."),
        Setting.Number($"{SettingNames.Keep}:{nameof(Kept.GenerationDays)}", Kept.GenerationDays, 0, KeepingSettings.MostDays, SettingEffect.Live, "For how many days generations that have ended are known, with their files; 0 for ever."),
        Setting.Number($"{SettingNames.Keep}:{nameof(Kept.GenerationRows)}", Kept.GenerationRows, 0, KeepingSettings.Most, SettingEffect.Live, "How many generations are known, the oldest going first; 0 for all."),
    ]);
}
