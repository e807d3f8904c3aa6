using Torii.Hosting;

namespace Torii.Moving.SoraApi;

/// <summary>What becomes of each variable of sora-api. Torii understands most of them themselves; written down here they need not be given any more.</summary>
internal static class SoraApiRules
{
    /// <summary>The admin key that its documents give.</summary>
    public const string UsualAdminKey = "sk-123456";

    /// <summary>The rules.</summary>
    public static IReadOnlyDictionary<string, SettingRule> All { get; } = new Dictionary<string, SettingRule>(StringComparer.Ordinal)
    {
        ["API_HOST"] = SettingRule.To(SettingNames.Host, "0.0.0.0"),
        ["API_PORT"] = SettingRule.To(SettingNames.Port, "8890"),
        ["HOST"] = SettingRule.To(SettingNames.Host, "0.0.0.0"),
        ["PORT"] = SettingRule.To(SettingNames.Port, "8890"),
        ["BASE_URL"] = SettingRule.To(SettingNames.BaseUrl, "http://0.0.0.0:8890", "http://127.0.0.1:8890", "http://localhost:8890"),
        ["PROXY_HOST"] = new([], Proxy),
        ["PROXY_PORT"] = SettingRule.Cover(),
        ["PROXY_USER"] = SettingRule.Cover(),
        ["PROXY_PASS"] = SettingRule.Cover(),
        ["IMAGE_SAVE_DIR"] = SettingRule.Ask("it can only be set from outside: start Torii with the same variable, or leave it and results lie in the data folder.", "src/static/images"),
        ["IMAGE_LOCALIZATION"] = SettingRule.To(SettingNames.KeepResults, "False"),
        ["ADMIN_KEY"] = SettingRule.Cover(),
        ["API_AUTH_TOKEN"] = SettingRule.Cover(),
        ["VERBOSE_LOGGING"] = SettingRule.To(SettingNames.Verbose, "False"),
        ["API_KEYS"] = SettingRule.Ask("it lists accounts too, and wins over api_keys.json there. Save its list as a file, and import that as well."),
        ["KEYS_STORAGE_FILE"] = SettingRule.Leave("it names the file that you have given here.", "api_keys.json"),
        ["STATIC_DIR"] = SettingRule.Leave("Torii serves no folder of yours.", "src/static"),
        ["STATIC_PATH_PREFIX"] = SettingRule.Leave("links to results begin with /media here."),
        ["LOG_LEVEL"] = SettingRule.Leave("VERBOSE_LOGGING says how much is logged here.", "WARNING", "INFO"),
        ["IMAGE_DEBUG"] = SettingRule.Leave("VERBOSE_LOGGING says how much is logged here.", "False"),
    };

    // The console has one address where sora-api had four parts.
    private static SettingFate Proxy(string host, IReadOnlyDictionary<string, string> settings)
    {
        var user = settings.GetValueOrDefault("PROXY_USER") is { Length: > 0 } name
            ? $"{Uri.EscapeDataString(name)}:{Uri.EscapeDataString(settings.GetValueOrDefault("PROXY_PASS") ?? "")}@"
            : "";
        return settings.GetValueOrDefault("PROXY_PORT") is { Length: > 0 } port
            ? new SettingFate.Moved(SettingNames.Proxy, $"http://{user}{host}:{port}")
            : new SettingFate.ByHand("there was no PROXY_PORT, so that no proxy was in use. Set PROXY_URL if you want one.");
    }
}
