using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>What becomes of results.</summary>
internal static class ResultSection
{
    private static readonly WorkOptions Usual = new();

    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("results",
    [
        Setting.Switch(SettingNames.KeepResults, Usual.KeepResults, SettingEffect.Live, "Copies results here. Off: the upstream's links are given, which die after a while."),
        Setting.Switch(SettingNames.PublishResults, Usual.PublishResults, SettingEffect.Live, "Makes finished videos public at the upstream where a request does not say."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.StoringTimeout)}", Usual.StoringTimeout, SettingEffect.Live, "How long fetching a finished result is tried."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.DownloadsAtOnce)}", Usual.DownloadsAtOnce, 1, 1000, SettingEffect.Restart, "How many results are fetched at once."),
    ]);
}
