using Torii.Core.Logs;

namespace Torii.Hosting;

/// <summary>Reads what the logs of requests and upstream calls keep.</summary>
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
        };
    }
}
