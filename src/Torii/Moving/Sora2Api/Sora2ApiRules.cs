using System.Globalization;
using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Moving.Sora2Api;

/// <summary>What becomes of each setting of sora2api, by <c>section.name</c> of its <c>setting.toml</c>.</summary>
internal static class Sora2ApiRules
{
    private const string Watermarks = "Torii passes files on as the upstream gives them, and removes no watermark.";
    private const string OwnDeadlines = "Torii has deadlines and rhythms of its own for every upstream call.";
    private const string Tokens = "the service for proof tokens is no part of Torii.";

    /// <summary>The rules.</summary>
    public static IReadOnlyDictionary<string, SettingRule> All { get; } = new Dictionary<string, SettingRule>(StringComparer.Ordinal)
    {
        ["global.api_key"] = SettingRule.Cover(),
        ["global.admin_username"] = SettingRule.Cover(),
        ["global.admin_password"] = SettingRule.Cover(),
        ["sora.base_url"] = SettingRule.Ask("the accounts' tokens are sent there. If you trust that address, start Torii with it as SORA_BASE_URL.", "https://sora.chatgpt.com/backend"),
        ["sora.timeout"] = SettingRule.Leave(OwnDeadlines, "120"),
        ["sora.max_retries"] = SettingRule.Leave("it had no effect there.", "3"),
        ["sora.poll_interval"] = SettingRule.Leave(OwnDeadlines, "2.5"),
        ["sora.max_poll_attempts"] = SettingRule.Leave("it had no effect there.", "600"),
        ["server.host"] = SettingRule.To(SettingNames.Host, "0.0.0.0"),
        ["server.port"] = SettingRule.To(SettingNames.Port, "8000"),
        ["debug.enabled"] = SettingRule.To(SettingNames.Verbose, "false"),
        ["debug.log_requests"] = SettingRule.Leave("it had no effect there. Torii:Logs says what is kept of requests.", "true"),
        ["debug.log_responses"] = SettingRule.Leave("it had no effect there. Torii:Logs says what is kept of answers.", "true"),
        ["debug.mask_token"] = SettingRule.Leave("secrets are never written into a log here.", "true"),
        ["cache.enabled"] = SettingRule.To(SettingNames.KeepResults, "false", "0"),
        ["cache.timeout"] = SettingRule.Leave("results are kept here until you remove them. Torii:Keep:MediaDays has them removed after some days.", "600"),
        ["cache.base_url"] = SettingRule.To(SettingNames.BaseUrl, "http://127.0.0.1:8000", "http://0.0.0.0:8000", "http://localhost:8000"),
        ["generation.image_timeout"] = SettingRule.To(Work(nameof(WorkOptions.ImageTimeout)), "300"),
        ["generation.video_timeout"] = SettingRule.To(Work(nameof(WorkOptions.Timeout)), "3000", "1500"),
        ["admin.error_ban_threshold"] = SettingRule.To(Work(nameof(WorkOptions.ErrorThreshold)), "3"),
        ["admin.task_retry_enabled"] = new(["true", "1"], (_, _) => new SettingFate.Moved(Work(nameof(WorkOptions.MaxAttempts)), "1")),
        ["admin.task_max_retries"] = new(["3"], Attempts),
        ["admin.auto_disable_on_401"] = SettingRule.Leave("an account whose access has ended can make nothing, and rests here until it has another token.", "true", "1"),
        ["proxy.proxy_enabled"] = SettingRule.Cover(),
        ["proxy.proxy_url"] = ProxyIf("proxy.proxy_enabled", SettingNames.Proxy),
        ["proxy.image_upload_proxy_enabled"] = SettingRule.Cover(),
        ["proxy.image_upload_proxy_url"] = ProxyIf("proxy.image_upload_proxy_enabled", SettingNames.UploadProxy),
        ["watermark_free.watermark_free_enabled"] = SettingRule.Leave(Watermarks, "false", "0"),
        ["watermark_free.parse_method"] = SettingRule.Leave(Watermarks, "third_party"),
        ["watermark_free.custom_parse_url"] = SettingRule.Leave(Watermarks),
        ["watermark_free.custom_parse_token"] = SettingRule.Leave(Watermarks),
        ["watermark_free.fallback_on_failure"] = SettingRule.Leave(Watermarks, "true", "1"),
        ["token_refresh.at_auto_refresh_enabled"] = SettingRule.Leave("tokens are always renewed here, where they can be.", "false", "0"),
        ["token_refresh.client_ids"] = SettingRule.Leave("each refresh token has its own client here (client_id), else the usual one."),
        ["call_logic.call_mode"] = new(["default"], Selection),
        ["call_logic.polling_mode_enabled"] = SettingRule.Cover(),
        ["call_logic.poll_interval"] = SettingRule.Leave(OwnDeadlines, "2.5"),
        ["timezone.timezone_offset"] = SettingRule.Leave("it had no effect there. Torii's times are UTC, and the console shows them in your browser's zone.", "8"),
        ["pow_service.mode"] = SettingRule.Leave(Tokens, "local"),
        ["pow_service.use_token_for_pow"] = SettingRule.Leave(Tokens, "false", "0"),
        ["pow_service.server_url"] = SettingRule.Leave(Tokens),
        ["pow_service.api_key"] = SettingRule.Leave(Tokens),
        ["pow_service.proxy_enabled"] = SettingRule.Leave(Tokens, "false", "0"),
        ["pow_service.proxy_url"] = SettingRule.Leave(Tokens),
        ["pow_proxy.pow_proxy_enabled"] = SettingRule.Leave(Tokens, "false", "0"),
        ["pow_proxy.pow_proxy_url"] = SettingRule.Leave(Tokens),
    };

    private static string Work(string option) => $"{SettingNames.Work}:{option}";

    // The first try is not counted there.
    private static SettingFate Attempts(string retries, IReadOnlyDictionary<string, string> settings)
    {
        if (settings.ContainsKey("admin.task_retry_enabled") && !SettingRule.IsOn(settings, "admin.task_retry_enabled"))
        {
            return new SettingFate.Covered();
        }

        return long.TryParse(retries, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count < int.MaxValue
            ? new SettingFate.Moved(Work(nameof(WorkOptions.MaxAttempts)), (count + 1).ToString(CultureInfo.InvariantCulture))
            : new SettingFate.Left("it is no number.");
    }

    private static SettingFate Selection(string mode, IReadOnlyDictionary<string, string> settings) => mode == "polling"
        ? new SettingFate.Moved(Work(nameof(WorkOptions.Selection)), "round-robin")
        : new SettingFate.Left("no such way of choosing accounts is known; Torii:Work:Selection says how it is done here.");

    private static SettingRule ProxyIf(string enabled, string key) => new([], (url, settings) => SettingRule.IsOn(settings, enabled)
        ? new SettingFate.Moved(key, url)
        : new SettingFate.Left("it was switched off there."));
}
