using Torii.Moving.Sora2Api;
using Torii.Moving.SoraApi;

namespace Torii.Tests.Moving;

/// <summary>The files of settings that the older proxies had, whole and broken.</summary>
public sealed class SettingsFileTests
{
    [Fact]
    public void Toml_IsReadAsSora2ApiWritesIt()
    {
        var (settings, faults) = Toml.Read("""
            # sora2api
            [global]
            api_key = "sk-\"quoted\"\\" # a comment
            admin_username = 'it''s' 
            [ server ]
            port = 8_123
            host='0.0.0.0'# none
            [cache]
            enabled = true
            base_url = "https://media.example.com/#top"
            [sora]
            poll_interval = 2.5
            [global]
            admin_password = "a\\b\tc"
            """);

        settings.ShouldBe(new Dictionary<string, string>
        {
            ["global.api_key"] = "sk-\"quoted\"\\",
            ["server.port"] = "8123",
            ["server.host"] = "0.0.0.0",
            ["cache.enabled"] = "true",
            ["cache.base_url"] = "https://media.example.com/#top",
            ["sora.poll_interval"] = "2.5",
            ["global.admin_password"] = "a\\b\tc",
        }, ignoreOrder: true);
        faults.ShouldBe(["Line 4 of the settings cannot be read, and is left out."]);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("= 1")]
    [InlineData("key =")]
    [InlineData("key = \"open")]
    [InlineData("key = \"a\\\"")]
    [InlineData("key = \"a\\x\"")]
    [InlineData("key = \"a\" b")]
    [InlineData("key = [1, 2]")]
    [InlineData("key = yes")]
    [InlineData("[table")]
    [InlineData("[]")]
    [InlineData("a b = 1")]
    [InlineData("\u0000\u0001")]
    public void Toml_ThatCannotBeRead_IsNamedByItsLine(string line)
    {
        var (settings, faults) = Toml.Read($"[a]\n{line}\n");

        settings.ShouldBeEmpty();
        faults.ShouldBe(["Line 2 of the settings cannot be read, and is left out."]);
    }

    [Theory]
    [InlineData("[[list]]")]
    [InlineData("[\"quoted\"]")]
    [InlineData("[open")]
    public void Toml_BelowAHeadingThatCannotBeRead_GoesToNoOtherTable(string heading)
    {
        var (settings, faults) = Toml.Read($"[a]\nkey = 1\n{heading}\nkey = 2\n[b]\nkey = 3\n");

        settings.ShouldBe(new Dictionary<string, string> { ["a.key"] = "1", ["b.key"] = "3" }, ignoreOrder: true);
        faults.Count.ShouldBe(2);
    }

    [Fact]
    public void Garbage_IsNotNamedLineByLine()
    {
        var text = string.Concat(Enumerable.Repeat("]]\n", 100_000));

        Toml.Read(text).Faults.Count.ShouldBe(20);
        VariableFile.Read(text).Faults.Count.ShouldBe(20);
    }

    [Fact]
    public void Variables_AreReadAsEnvironmentFilesHaveThem()
    {
        var (settings, faults) = VariableFile.Read("# sora-api\r\nAPI_PORT=9000\r\nexport PROXY_HOST = \"127.0.0.1\"\n\nADMIN_KEY='a=b'\nPROXY_PASS=p#w\"\nno variable\nÄ=1\nEMPTY=\n");

        settings.ShouldBe(new Dictionary<string, string>
        {
            ["API_PORT"] = "9000",
            ["PROXY_HOST"] = "127.0.0.1",
            ["ADMIN_KEY"] = "a=b",
            ["PROXY_PASS"] = "p#w\"",
            ["EMPTY"] = "",
        }, ignoreOrder: true);
        faults.ShouldBe(["Line 7 of the settings cannot be read, and is left out.", "Line 8 of the settings cannot be read, and is left out."]);
    }
}
