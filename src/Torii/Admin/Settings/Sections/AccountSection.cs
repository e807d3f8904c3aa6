using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>How accounts are chosen and looked after.</summary>
internal static class AccountSection
{
    private static readonly WorkOptions Usual = new();

    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("accounts",
    [
        Setting.Choice($"{SettingNames.Work}:{nameof(Usual.Selection)}", SettingsSource.Strategies, SettingEffect.Restart, "How the account of a generation is chosen."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.ErrorThreshold)}", Usual.ErrorThreshold, 0, 1000, SettingEffect.Live, "After how many errors in a row an account rests for an hour, then two, up to a day; 0 for never."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.InspectionEvery)}", Usual.InspectionEvery, SettingEffect.Live, "How often each account is asked for its plan, quota and rights."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.InspectionsAtOnce)}", Usual.InspectionsAtOnce, 1, 1000, SettingEffect.Live, "How many accounts are asked for that side by side."),
        Setting.Secret(SettingNames.Accounts, SettingEffect.Fixed, "Sora accounts that are listed outside; others are added under Accounts."),
    ]);
}
