using Microsoft.Extensions.Configuration;
using Torii.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>Settings that cannot be meant so: each is named by what the operator wrote it under, and nothing starts.</summary>
public sealed class SettingMistakeTests
{
    [Theory]
    [InlineData("API_PORT", "0")]
    [InlineData("API_PORT", "65536")]
    [InlineData("API_PORT", "-1")]
    [InlineData("API_PORT", "http")]
    [InlineData("API_PORT", "8000.0")]
    [InlineData("API_HOST", "example.com")]
    [InlineData("API_HOST", "127.0.0.1:8000")]
    [InlineData("BASE_URL", "example.com")]
    [InlineData("BASE_URL", "/media")]
    [InlineData("BASE_URL", "ftp://example.com")]
    [InlineData("BASE_URL", "http://")]
    [InlineData("PROXY_URL", "127.0.0.1:7890")]
    [InlineData("PROXY_URL", "socks4://127.0.0.1:7890")]
    [InlineData("PROXY_URL", "ftp://127.0.0.1")]
    [InlineData("PROXY_PORT", "none")]
    [InlineData("PROXY_HOST", "http://127.0.0.1")]
    [InlineData("PROXY_HOST", "a host")]
    [InlineData("TORII_SIMULATOR", "maybe")]
    [InlineData("TORII_SIMULATOR", "1")]
    [InlineData("TORII_SIMULATOR", "on,off")]
    [InlineData("DATABASE_URL", "postgres://localhost/torii")]
    [InlineData("SORA_BASE_URL", "sora.example")]
    [InlineData("ADMIN_KEY", "two words")]
    [InlineData("API_AUTH_TOKEN", "schl\u00fcssel")]
    [InlineData("VERBOSE_LOGGING", "very")]
    [InlineData("IMAGE_LOCALIZATION", "2")]
    [InlineData("Torii:TrustedProxies", "proxy.example")]
    [InlineData("Torii:ClientKeys:0:Name", "without a key")]
    [InlineData("Torii:ClientKeys:0:Key", "with space")]
    [InlineData("Torii:Work:QueueTimeout", "soon")]
    [InlineData("Torii:Work:QueueTimeout", "-5")]
    [InlineData("Torii:Work:QueueTimeout", "0")]
    [InlineData("Torii:Work:ImageTimeout", "1e99")]
    [InlineData("Torii:Work:AbsentAfter", "NaN")]
    [InlineData("Torii:Work:MaxAttempts", "0")]
    [InlineData("Torii:Work:QueueBound", "many")]
    [InlineData("Torii:Work:PollsAtOnce", "-1")]
    [InlineData("Torii:Work:DownloadsAtOnce", "0")]
    [InlineData("Torii:Work:Selection", "best")]
    [InlineData("Torii:Logs:Format", "xml")]
    [InlineData("Torii:Metrics:Key", "short")]
    [InlineData("Torii:Metrics:Key", "a key with spaces in it")]
    [InlineData("Torii:Metrics:Open", "perhaps")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "unix:///tmp/collector")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    [InlineData("OTEL_SDK_DISABLED", "perhaps")]
    public void Mistake_IsNamed(string name, string value)
    {
        var (_, mistakes) = Read((name, value), ("PROXY_PASS", "a-secret-word"));

        mistakes.ShouldHaveSingleItem().ShouldContain(name.StartsWith("Torii:ClientKeys", StringComparison.Ordinal) ? "Torii:ClientKeys:0:Key" : name, Case.Sensitive);
    }

    [Theory]
    [InlineData("RequestsPerMinute", "0")]
    [InlineData("AtOnce", "none")]
    [InlineData("QueueBound", "-1")]
    [InlineData("ExpiresAt", "next year")]
    [InlineData("Strict", "perhaps")]
    public void Right_ThatCannotBeRead_IsNamed(string right, string value)
    {
        var (_, mistakes) = Read(("Torii:ClientKeys:0:Key", "a-key"), ("Torii:ClientKeys:0:" + right, value));

        mistakes.ShouldHaveSingleItem().ShouldContain("Torii:ClientKeys:0:" + right);
    }

    [Fact]
    public void KeyThatStandsTwice_IsNamedWithoutShowingIt()
    {
        var (_, mistakes) = Read(("Torii:ClientKeys:0:Key", "a-secret-key"), ("Torii:ClientKeys:1:Key", "a-secret-key"));

        mistakes.ShouldHaveSingleItem().ShouldNotContain("a-secret-key");
    }

    [Theory]
    [InlineData("PROXY_URL", "socks4://user:a-secret-word@127.0.0.1")]
    [InlineData("ADMIN_KEY", "a-secret-word with spaces")]
    [InlineData("API_KEYS", """[{"key":"a-secret-word with spaces"}]""")]
    [InlineData("API_KEYS", """[{"key":"a-secret-word" """)]
    [InlineData("API_KEYS", """["a-secret-word","a-secret-word"]""")]
    public void Secret_InAMistake_IsNotShown(string name, string value) =>
        string.Join(' ', Read((name, value)).Mistakes).ShouldNotContain("a-secret-word");

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    [InlineData("", false)]
    public void Switch_IsReadInEveryUsualForm(string value, bool isOn) => Read(("VERBOSE_LOGGING", value)).Settings.Verbose.ShouldBe(isOn);

    [Fact]
    public void OwnName_WinsOverTheOlderVariable() => Read(("API_PORT", "1234"), ("Torii:Port", "4321")).Settings.Port.ShouldBe(4321);

    [Fact]
    public async Task Mistakes_AreListedAllAtOnceAndNothingIsMade()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await ServerRun.ToEndAsync(folder.Path, new Dictionary<string, string>
        {
            ["API_PORT"] = "http",
            ["BASE_URL"] = "example.com",
            ["PROXY_URL"] = "socks4://127.0.0.1",
            ["TORII_SIMULATOR"] = "maybe",
            ["DATABASE_URL"] = "postgres://localhost/torii",
            ["API_KEYS"] = "Bearer a-secret-token",
            ["Torii__Work__QueueTimeout"] = "soon",
        });

        code.ShouldBe(2);
        foreach (var name in (string[])["API_PORT", "BASE_URL", "PROXY_URL", "TORII_SIMULATOR", "DATABASE_URL", "API_KEYS", "Torii:Work:QueueTimeout"])
        {
            error.ShouldContain(name, Case.Sensitive);
        }

        (output + error).ShouldNotContain("a-secret-token");
        (output + error).ShouldNotContain("   at ");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"Torii": {"Port": 1,""")]
    [InlineData("Port = 1")]
    [InlineData("""{"Torii": {"Port": 1, "Port": 2}}""")]
    [InlineData("""{"Torii":""", "doctor")]
    public async Task SettingsThatCannotBeRead_AreNamedWithoutAStack(string file, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Sub("appsettings.json"), file, TestContext.Current.CancellationToken);

        var (code, output, error) = await ServerRun.ToEndAsync(folder.Path, Variables.Trial(1), arguments);

        code.ShouldBe(2);
        error.ShouldContain("appsettings.json");
        (output + error).ShouldNotContain("   at ");
    }

    private static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(params (string Name, string Value)[] entries) =>
        SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Name, (string?)entry.Value))).Build());
}
