using Torii.Hosting;
using Torii.Hosting.Ending;

namespace Torii.Admin.Settings.Sections;

/// <summary>Where the server listens, what it calls itself, what it trusts.</summary>
internal static class ServerSection
{
    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("server",
    [
        new(SettingNames.BaseUrl, SettingType.Address, SettingEffect.Live, "The address that links to media begin with. Without it they begin as the request did that asked for them."),
        new(SettingNames.AllowedHosts, SettingType.List, SettingEffect.Restart, "Hosts that the address of a client's picture may name although they are private."),
        new(SettingNames.TrustedProxies, SettingType.List, SettingEffect.Restart, "IP addresses or networks of reverse proxies whose X-Forwarded headers are believed."),
        new(SettingNames.Host, SettingType.Text, SettingEffect.Restart, "The address to listen on: an IP address, localhost, or * for all. If the console cannot be reached any more, start with API_HOST set: that wins."),
        Setting.Number(SettingNames.Port, usual: null, 1, 65535, SettingEffect.Restart, "The port to listen on; without it both 8000 and 8890. If it is taken, the server does not start: API_PORT wins over it."),
        Setting.Choice(SettingNames.Simulator, ["auto", "on", "off"], SettingEffect.Restart, "Whether the built-in simulator answers: auto is on until there is an account or an upstream."),
        new(SettingNames.Ffmpeg, SettingType.Text, SettingEffect.Restart, "The ffmpeg that makes thumbnails and joins videos; without it the one on the path."),
        Setting.Length(SettingNames.StopTimeout, new EndOptions().Timeout, SettingEffect.Restart, "How long a stop waits for answers, uploads and submissions that are under way. Let the supervisor's own patience be longer.") with { Most = EndOptions.Longest.TotalSeconds },
        Setting.Length(SettingNames.StopDelay, TimeSpan.Zero, SettingEffect.Restart, "How long requests are still taken after the server was told to stop, while /health/ready says so already: for load balancers.", least: 0) with { Most = EndOptions.Longest.TotalSeconds },
        new(SettingNames.Data, SettingType.Text, SettingEffect.Fixed, "The data folder: database, media, keys."),
        new(SettingNames.Media, SettingType.Text, SettingEffect.Fixed, "The media folder; without it one in the data folder."),
        Setting.Secret(SettingNames.MasterKey, SettingEffect.Fixed, "A passphrase that the keys in the data folder are encrypted with."),
    ]);
}
