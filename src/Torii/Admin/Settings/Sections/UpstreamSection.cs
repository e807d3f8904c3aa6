using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>Where upstreams are.</summary>
internal static class UpstreamSection
{
    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("upstreams",
    [
        new(SettingNames.SoraBase, SettingType.Address, SettingEffect.Restart, "The Sora backend. The accounts' tokens are sent there.") { Default = SettingsSource.Sora.AbsoluteUri, NeedsProof = true },
        new(SettingNames.SoraSession, SettingType.Address, SettingEffect.Restart, "Where session tokens are exchanged for access tokens; without it the backend's own place.") { NeedsProof = true },
        new(SettingNames.SoraOAuth, SettingType.Address, SettingEffect.Restart, "Where refresh tokens are exchanged; without it the backend's own place.") { NeedsProof = true },
        Setting.Length(SettingNames.CatalogueEvery, TimeSpan.FromMinutes(5), SettingEffect.Restart, "How often OpenRouter's list of models is read; 0 for never.", least: 0) with { IsOffAtZero = true },
        Setting.Secret(SettingNames.Upstreams, SettingEffect.Fixed, "Upstreams that are listed outside; others are added under Upstreams."),
        Setting.Secret(SettingNames.Routes, SettingEffect.Fixed, "Routes that are listed outside; others are set under Upstreams."),
    ]);
}
