using Torii.Core.Logs;
using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>What is written down, and who may read the metrics.</summary>
internal static class LogSection
{
    private static readonly LogOptions Usual = new();

    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("logs",
    [
        Setting.Switch(SettingNames.Verbose, usual: false, SettingEffect.Live, "Writes details into the server's log."),
        Setting.Choice(SettingNames.LogFormat, ["plain", "json"], SettingEffect.Restart, "How the server's log is written: plain lines for people, or a JSON object a line for programs."),
        Setting.Switch(SettingNames.MetricsOpen, usual: false, SettingEffect.Restart, "Lets everybody who reaches the server read /metrics."),
        Setting.Secret(SettingNames.MetricsKey, SettingEffect.Restart, "A key that is good for /metrics alone. Without it Prometheus needs the admin key."),
        Setting.Switch($"{SettingNames.Logs}:{nameof(Usual.Reads)}", Usual.Reads, SettingEffect.Live, "Keeps requests too that only read and succeed."),
        Setting.Switch($"{SettingNames.Logs}:{nameof(Usual.Polls)}", Usual.Polls, SettingEffect.Live, "Keeps upstream calls too that only look and succeed."),
        Setting.Switch($"{SettingNames.Logs}:{nameof(Usual.Bodies)}", Usual.Bodies, SettingEffect.Live, "Keeps bodies, without secrets and media. They hold prompts."),
        Setting.Number($"{SettingNames.Logs}:{nameof(Usual.KeepDays)}", Usual.KeepDays, 1, 3650, SettingEffect.Live, "For how many days requests and calls are kept."),
        Setting.Number($"{SettingNames.Logs}:{nameof(Usual.KeepRows)}", Usual.KeepRows, 100, 5_000_000, SettingEffect.Live, "How many requests, and how many calls, are kept at most."),
        Setting.Number($"{SettingNames.Logs}:{nameof(Usual.KeepMegabytes)}", Usual.KeepMegabytes, 1, 1_000_000, SettingEffect.Live, "How many megabytes of bodies are kept at most."),
    ]);
}
