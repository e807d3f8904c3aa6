using System.Collections.Frozen;

namespace Torii.Hosting;

/// <summary>
/// The environment variables that the earlier proxies knew, and the setting each stands for. They go on working; a
/// setting under its own name wins over them.
/// </summary>
internal static class OlderVariables
{
    private static readonly FrozenDictionary<string, string> BySetting = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SettingNames.Host] = "API_HOST",
        [SettingNames.Port] = "API_PORT",
        [SettingNames.BaseUrl] = "BASE_URL",
        [SettingNames.AdminKey] = "ADMIN_KEY",
        [SettingNames.ClientKey] = "API_AUTH_TOKEN",
        [SettingNames.Accounts] = "API_KEYS",
        [SettingNames.Data] = "TORII_DATA",
        [SettingNames.Media] = "IMAGE_SAVE_DIR",
        [SettingNames.KeepResults] = "IMAGE_LOCALIZATION",
        [SettingNames.Verbose] = "VERBOSE_LOGGING",
        [SettingNames.Simulator] = "TORII_SIMULATOR",
        [SettingNames.MasterKey] = "TORII_MASTER_KEY",
        [SettingNames.Database] = "DATABASE_URL",
        [SettingNames.SoraBase] = "SORA_BASE_URL",
        [SettingNames.SoraSession] = "SORA_SESSION_URL",
        [SettingNames.SoraOAuth] = "SORA_OAUTH_URL",
        [SettingNames.Proxy] = "PROXY_URL",
        [SettingNames.UploadProxy] = "UPLOAD_PROXY_URL",
        [SettingNames.ProxyHost] = "PROXY_HOST",
        [SettingNames.ProxyPort] = "PROXY_PORT",
        [SettingNames.ProxyUser] = "PROXY_USER",
        [SettingNames.ProxyPassword] = "PROXY_PASS",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every setting that has one.</summary>
    public static IReadOnlyList<string> Settings => BySetting.Keys;

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<string> All => BySetting.Values;

    /// <summary>The variable that stands for <paramref name="setting"/>; null where none does.</summary>
    public static string? Of(string setting) => BySetting.GetValueOrDefault(setting);
}
