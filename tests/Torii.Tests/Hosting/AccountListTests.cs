using Microsoft.Extensions.Configuration;
using Torii.Hosting;
using Torii.Simulator;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>The list of accounts: read in every form that the older proxies knew, and never taken for an empty one.</summary>
public sealed class AccountListTests
{
    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("abc,def")]
    [InlineData("[")]
    [InlineData("""[{"key":"a"}] trailing""")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"abc\"")]
    [InlineData("{}")]
    [InlineData("""{"keys":{"key":"a"}}""")]
    [InlineData("[null]")]
    [InlineData("[5]")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]
    [InlineData("""[{"key":null}]""")]
    [InlineData("""[{"key":""}]""")]
    [InlineData("""[{"key":"Bearer "}]""")]
    [InlineData("""[{"key":"two words"}]""")]
    [InlineData("""[{"key":"line\nbreak"}]""")]
    [InlineData("""[{"key":"a","weight":"1"}]""")]
    [InlineData("""[{"key":"a","weight":0}]""")]
    [InlineData("""[{"key":"a","max_rpm":0.5}]""")]
    [InlineData("""[{"key":"a","image_limit":-1}]""")]
    [InlineData("""[{"key":"a"},{"key":"Bearer a"}]""")]
    [InlineData("""['a']""")]
    [InlineData("""[{"key":"a","session_token":"a;b"}]""")]
    [InlineData("""[{"key":"a","session_token":5}]""")]
    [InlineData("""[{"key":"a","refresh_token":"two words"}]""")]
    [InlineData("""[{"key":"a","proxy_url":"ftp://proxy.test"}]""")]
    [InlineData("""[{"key":"a","proxy_url":"proxy.test:3128"}]""")]
    public void BrokenList_IsAMistake(string json)
    {
        var (_, mistakes) = Read(json);

        mistakes.ShouldHaveSingleItem().ShouldContain("API_KEYS");
    }

    [Fact]
    public void EveryMistake_IsNamedByItsPlace()
    {
        var (_, mistakes) = Read("""[{"key":"a","weight":-1},{"weight":1},{"key":"c","max_rpm":"x"}]""");

        mistakes.Count.ShouldBe(3);
        mistakes[0].ShouldContain("[0].weight");
        mistakes[1].ShouldContain("[1]");
        mistakes[2].ShouldContain("[2].max_rpm");
    }

    [Fact]
    public void List_WithAllOfAnAccount_IsRead()
    {
        var (settings, mistakes) = Read("""
            [{"key":"a","session_token":"s","refresh_token":"r","client_id":"c","proxy_url":"socks5://user:pass@proxy.test:1080","image_enabled":false,"video_enabled":true}]
            """);

        mistakes.ShouldBeEmpty();
        settings.Accounts!.ShouldHaveSingleItem().ShouldBe(new ConfiguredAccount("a")
        {
            SessionToken = "s",
            RefreshToken = "r",
            ClientId = "c",
            Proxy = new Uri("socks5://user:pass@proxy.test:1080"),
            MakesImages = false,
        });
    }

    [Theory]
    [InlineData("""[{"key":"Bearer abc","weight":2,"max_rpm":30},{"key":"def"}]""")]
    [InlineData("""{"keys":[{"key":"bearer  abc","weight":2,"max_rpm":30},{"key":"def","is_enabled":true}],"usage_stats":{}}""")]
    [InlineData("""[{"key":"abc","weight":2,"max_rpm":30},"Bearer def",]""")]
    public void List_InEveryForm_IsRead(string json)
    {
        var (settings, mistakes) = Read(json);

        mistakes.ShouldBeEmpty();
        settings.Accounts!.Select(account => (account.Token, account.Weight, account.MaxRpm, account.IsEnabled)).ShouldBe([("abc", 2, 30, true), ("def", 1, 60, true)]);
    }

    [Fact]
    public async Task BrokenVariable_EndsTheStartInsteadOfSimulating()
    {
        using var folder = new TemporaryFolder();

        var (code, output, error) = await ServerRun.ToEndAsync(folder.Path, Variables.Trial(Ports.Next()).And("API_KEYS", """[{"token":"abc"}]"""));

        code.ShouldBe(2);
        error.ShouldContain("API_KEYS");
        output.ShouldNotContain("simulator");
    }

    [Fact]
    public async Task BrokenFile_EndsTheStartInsteadOfSimulating()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Sub("api_keys.json"), """[{"key":"Bearer abc" """, TestContext.Current.CancellationToken);

        var (code, output, error) = await ServerRun.ToEndAsync(folder.Path, Variables.Trial(Ports.Next()));

        code.ShouldBe(2);
        error.ShouldContain("api_keys.json");
        output.ShouldNotContain("simulator");
    }

    [Theory]
    [InlineData("""[{"key":"Bearer token-of-a-file","weight":1,"max_rpm":60}]""")]
    [InlineData("""["token-of-a-file"]""")]
    [InlineData("""{"keys":[{"key":"Bearer token-of-a-file"}]}""")]
    public async Task File_InTheWorkingFolder_NamesTheAccounts(string json)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Sub("api_keys.json"), json, TestContext.Current.CancellationToken);
        await using var simulator = await SimulatorHost.StartAsync(
            new SimulatorOptions { DataFolder = folder.Sub("simulator"), ImageSeconds = new(0.2) }, TestContext.Current.CancellationToken);
        var port = Ports.Next();
        var variables = Variables.Trial(port).And("SORA_BASE_URL", simulator.BaseAddress.AbsoluteUri).And("API_AUTH_TOKEN", "a-key-of-ours");
        await using var server = ServerRun.Start(folder.Path, variables.And("API_HOST", "127.0.0.1"));
        await server.ListeningAsync();
        using var client = new ChatClient(new Uri($"http://127.0.0.1:{port}"), "a-key-of-ours");
        using var control = new SimulatorControl(simulator.ControlAddress, simulator.BaseAddress);

        (await client.AskAsync("a bookmark", ChatModels.Picture)).Media.ShouldNotBeNull();

        (await control.CallsAsync("POST /video_gen")).ShouldHaveSingleItem().Account.ShouldBe("a-file");
    }

    [Fact]
    public async Task NoAccountAndNoSimulator_IsAliveButNotReady()
    {
        using var folder = new TemporaryFolder();
        var port = Ports.Next();
        await using var server = ServerRun.Start(folder.Path, Variables.Trial(port).And("TORII_SIMULATOR", "off").And("API_HOST", "127.0.0.1").And("API_AUTH_TOKEN", "a-key-of-ours"));
        await server.ListeningAsync();
        using var client = new ApiClient(new Uri($"http://127.0.0.1:{port}"), "a-key-of-ours");

        (await client.GetAsync("/health/live")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        var ready = await client.GetAsync("/health/ready");
        ready.Status.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
        ready.Json.GetProperty("reasons").EnumerateArray().ShouldHaveSingleItem().GetString()!.ShouldContain("API_KEYS");
        (await client.GetAsync("/health")).Json.GetProperty("status").GetString().ShouldBe("degraded");
        (await client.ChatAsync(ChatBodies.Text("a bookmark"))).ShouldBeError(System.Net.HttpStatusCode.ServiceUnavailable, "no_account", "model");
    }

    private static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(string json) =>
        SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("API_KEYS", json)]).Build());
}
