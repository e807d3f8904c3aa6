namespace Torii.Admin.Settings;

/// <summary>Settings that belong together.</summary>
/// <param name="Name">What the section is called, in one lower-case word.</param>
/// <param name="Settings">What is in it, in the order in which it is shown.</param>
internal sealed record SettingSection(string Name, IReadOnlyList<Setting> Settings);
