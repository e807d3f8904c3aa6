using Torii.Hosting;
using Torii.Security;

namespace Torii.Telemetry;

/// <summary>Who may read <c>/metrics</c>.</summary>
/// <param name="AreOpen">Whether everybody may who reaches the server.</param>
/// <param name="Key">A key for them alone, so that Prometheus need not have the admin key; null for none.</param>
internal sealed record MetricsSettings(bool AreOpen = false, string? Key = null)
{
    /// <summary>Reads it.</summary>
    public static MetricsSettings Read(SettingReader reader)
    {
        var key = reader.Text(SettingNames.MetricsKey);
        if (key is not null && !KeyText.Allows(key))
        {
            reader.Mistake(SettingNames.MetricsKey, KeyText.Rule);
        }

        return new MetricsSettings(reader.Switch(SettingNames.MetricsOpen, false), key);
    }
}
