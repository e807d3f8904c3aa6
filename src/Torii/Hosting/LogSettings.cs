using Torii.Core.Logs;
using Torii.Telemetry.Lines;

namespace Torii.Hosting;

/// <summary>Reads what the logs of requests and upstream calls keep, and how the server's own is written.</summary>
internal static class LogSettings
{
    /// <summary>Reads it.</summary>
    public static LogOptions Read(SettingReader reader)
    {
        var usual = new LogOptions();
        return new LogOptions
        {
            Reads = reader.Switch($"{SettingNames.Logs}:Reads", usual.Reads),
            Polls = reader.Switch($"{SettingNames.Logs}:Polls", usual.Polls),
            Bodies = reader.Switch($"{SettingNames.Logs}:Bodies", usual.Bodies),
            KeepDays = reader.Number($"{SettingNames.Logs}:KeepDays", 1, 3650) ?? usual.KeepDays,
            KeepRows = reader.Number($"{SettingNames.Logs}:KeepRows", 100, 5_000_000) ?? usual.KeepRows,
            KeepMegabytes = reader.Number($"{SettingNames.Logs}:KeepMegabytes", 1, 1_000_000) ?? usual.KeepMegabytes,
        };
    }

    /// <summary>Reads how the server's own log is written.</summary>
    public static LogFormat ReadFormat(SettingReader reader)
    {
        switch (reader.Text(SettingNames.LogFormat)?.ToLowerInvariant())
        {
            case null or "plain":
                return LogFormat.Plain;
            case "json":
                return LogFormat.Json;
            case var other:
                reader.Mistake(SettingNames.LogFormat, $"must be plain or json, not '{other}'");
                return LogFormat.Plain;
        }
    }
}
