using System.Text.Json.Nodes;

namespace Torii.Hosting;

/// <summary>The upstreams that take no more than a variable, by the names that such variables have everywhere.</summary>
internal static class ReadyUpstreams
{
    private const string OpenRouterKey = "OPENROUTER_API_KEY";
    private const string OpenAiKey = "OPENAI_API_KEY";
    private const string OpenAiBase = "OPENAI_BASE_URL";
    private const string OpenAiHost = "api.openai.com";

    /// <summary>Those whose variables are set.</summary>
    public static IEnumerable<UpstreamEntry> Read(SettingReader reader)
    {
        if (reader.Text(OpenRouterKey) is not null)
        {
            yield return new UpstreamEntry("openrouter", "openrouter", [], KeyIn(OpenRouterKey, reader)) { SettingOf = _ => OpenRouterKey };
        }

        var address = reader.Address(OpenAiBase, "http", "https");
        if (reader.Text(OpenAiKey) is not null || address is not null)
        {
            // Whatever else speaks OpenAI's API is taken for as much as the least of such servers can do.
            var preset = address is null || address.Host == OpenAiHost ? "openai" : "compatible";
            JsonObject own = address is null ? [] : new JsonObject { ["BaseUrl"] = address.OriginalString };
            yield return new UpstreamEntry("openai", preset, own, KeyIn(OpenAiKey, reader)) { SettingOf = field => field == "BaseUrl" ? OpenAiBase : OpenAiKey };
        }
    }

    private static AccountTerms KeyIn(string variable, SettingReader reader) =>
        new() { Keys = reader.Text(variable) is { } text && AccountTerms.KeyOf(text, variable, reader) is { } key ? [key] : [] };
}
