namespace Torii.Moving.Sora2Api;

/// <summary>A table with one row of settings, which win over the file's after sora2api's first start.</summary>
/// <param name="Name">The table.</param>
/// <param name="Settings">The settings by their columns, as <c>section.name</c> of the file.</param>
internal sealed record ConfigTable(string Name, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Every one.</summary>
    public static IReadOnlyList<ConfigTable> All { get; } =
    [
        new("admin_config", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["admin_username"] = "global.admin_username",
            ["admin_password"] = "global.admin_password",
            ["api_key"] = "global.api_key",
            ["error_ban_threshold"] = "admin.error_ban_threshold",
            ["task_retry_enabled"] = "admin.task_retry_enabled",
            ["task_max_retries"] = "admin.task_max_retries",
            ["auto_disable_on_401"] = "admin.auto_disable_on_401",
        }),
        Of("proxy", "proxy_enabled", "proxy_url", "image_upload_proxy_enabled", "image_upload_proxy_url"),
        Of("watermark_free", "watermark_free_enabled", "parse_method", "custom_parse_url", "custom_parse_token", "fallback_on_failure"),
        new("cache_config", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["cache_enabled"] = "cache.enabled",
            ["cache_timeout"] = "cache.timeout",
            ["cache_base_url"] = "cache.base_url",
        }),
        Of("generation", "image_timeout", "video_timeout"),
        Of("token_refresh", "at_auto_refresh_enabled"),
        Of("call_logic", "call_mode", "polling_mode_enabled", "poll_interval"),
        Of("pow_service", "mode", "use_token_for_pow", "server_url", "api_key", "proxy_enabled", "proxy_url"),
        Of("pow_proxy", "pow_proxy_enabled", "pow_proxy_url"),
    ];

    // Most bear the name of their section, and their columns those of the file.
    private static ConfigTable Of(string section, params string[] columns) =>
        new($"{section}_config", columns.ToDictionary(column => column, column => $"{section}.{column}", StringComparer.OrdinalIgnoreCase));
}
