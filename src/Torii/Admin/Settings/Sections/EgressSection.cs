using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>The ways out to upstreams.</summary>
internal static class EgressSection
{
    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("egress",
    [
        Setting.Proxy(SettingNames.Proxy, "The proxy of every account that has none of its own: http, https, socks5 or socks5h."),
        Setting.Proxy(SettingNames.UploadProxy, "The proxy for uploads of pictures and videos, whatever account they are for."),
        new(SettingNames.ChallengeUserAgent, SettingType.Text, SettingEffect.Restart, "The user agent of a browser that the upstream's challenge page has let through."),
        Setting.Secret(SettingNames.ChallengeCookie, SettingEffect.Restart, "The Cookie header of that browser; it counts only together with the user agent."),
        new(SettingNames.ChallengeSolver, SettingType.Address, SettingEffect.Restart, "A service that speaks FlareSolverr's API; it is asked when a challenge page comes.") { NeedsProof = true },
    ]);
}
