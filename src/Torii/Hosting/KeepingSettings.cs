using Torii.Core.Keeping;

namespace Torii.Hosting;

/// <summary>Reads how much is kept of what was made, and for how long.</summary>
internal static class KeepingSettings
{
    /// <summary>The most that any of it can be set to.</summary>
    public const int Most = 1_000_000_000;

    /// <summary>The most days.</summary>
    public const int MostDays = 36_500;

    /// <summary>Reads it.</summary>
    public static KeepingOptions Read(SettingReader reader) => new()
    {
        MediaDays = reader.Number($"{SettingNames.Keep}:MediaDays", 0, MostDays) ?? 0,
        MediaFiles = reader.Number($"{SettingNames.Keep}:MediaFiles", 0, Most) ?? 0,
        MediaMegabytes = reader.Number($"{SettingNames.Keep}:MediaMegabytes", 0, Most) ?? 0,
        GenerationDays = reader.Number($"{SettingNames.Keep}:GenerationDays", 0, MostDays) ?? 0,
        GenerationRows = reader.Number($"{SettingNames.Keep}:GenerationRows", 0, Most) ?? 0,
    };
}
