namespace Torii.Admin.Settings;

/// <summary>Every setting.</summary>
/// <param name="Version">What a change has to be based on.</param>
/// <param name="NeedsRestart">Whether something that was changed waits for a restart.</param>
/// <param name="Settings">The settings, section by section.</param>
internal sealed record SettingsDocument(string Version, bool NeedsRestart, IReadOnlyList<SettingRow> Settings);
