using System.Text.RegularExpressions;
using Torii.Admin.Settings;
using Torii.Moving;
using Torii.Moving.Sora2Api;
using Torii.Moving.SoraApi;
using Torii.Tests.Support;

namespace Torii.Tests.Moving;

/// <summary>What becomes of each setting of the older proxies, and that the documents tell it of every one.</summary>
public sealed partial class SettingRuleTests
{
    private static readonly OlderProxy[] Proxies = [new Sora2ApiProxy(), new SoraApiProxy()];

    [Fact]
    public void EveryPlace_IsASettingThatTheConsoleCanSet()
    {
        foreach (var rule in Proxies.SelectMany(proxy => proxy.Rules.Values))
        {
            if (rule.Decide("polling", new Dictionary<string, string>()) is SettingFate.Moved moved)
            {
                SettingCatalogue.Find(moved.Key).ShouldNotBeNull().Effect.ShouldNotBe(SettingEffect.Fixed);
            }
        }
    }

    [Theory]
    [InlineData("sora2api")]
    [InlineData("sora-api")]
    public void EverySetting_StandsInTheDocuments(string name)
    {
        var proxy = Proxies.Single(proxy => proxy.Name == name);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", $"moving-from-{name}.md"));
        var told = Rows().Matches(page).SelectMany(row => Code().Matches(row.Groups["names"].Value)).Select(code => code.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        proxy.Rules.Keys.Except(told).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("true", "5", "6")]
    [InlineData("1", "0", "1")]
    [InlineData("0", "5", null)]
    public void Retries_BecomeAttempts(string isOn, string retries, string? attempts)
    {
        var settings = new Dictionary<string, string> { ["admin.task_retry_enabled"] = isOn, ["admin.task_max_retries"] = retries };

        (Sora2ApiRules.All["admin.task_max_retries"].Decide(retries, settings) as SettingFate.Moved)?.Value.ShouldBe(attempts);
        (attempts is null).ShouldBe(Sora2ApiRules.All["admin.task_max_retries"].Decide(retries, settings) is SettingFate.Covered);
    }

    [Fact]
    public void ProxyInParts_BecomesOneAddress()
    {
        var settings = new Dictionary<string, string> { ["PROXY_HOST"] = "127.0.0.1", ["PROXY_PORT"] = "7890", ["PROXY_USER"] = "us/er", ["PROXY_PASS"] = "p@ss:word" };

        SoraApiRules.All["PROXY_HOST"].Decide("127.0.0.1", settings).ShouldBe(new SettingFate.Moved("Torii:Proxy:Url", "http://us%2Fer:p%40ss%3Aword@127.0.0.1:7890"));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("their-key", null, "their-key", null)]
    [InlineData("their-key", "client-key", "client-key", "their-key")]
    [InlineData("sk-123456", "client-key", "client-key", null)]
    [InlineData("same", "same", "same", null)]
    public void AdminKey_IsTheClientsToo_WhereTheyHaveNone(string? admin, string? client, string? clientKey, string? adminKey)
    {
        var settings = new Dictionary<string, string>();
        if (admin is not null)
        {
            settings["ADMIN_KEY"] = admin;
        }

        if (client is not null)
        {
            settings["API_AUTH_TOKEN"] = client;
        }

        new SoraApiProxy().KeysOf(settings).ShouldBe(new OlderKeys { ClientKey = clientKey, AdminKey = adminKey });
    }

    [GeneratedRegex(@"^\|(?<names>[^|]+)\|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
