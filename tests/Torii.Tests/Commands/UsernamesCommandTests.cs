using System.Text.RegularExpressions;
using Torii.Simulator.Accounts;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>The batch script for usernames, against the simulator.</summary>
public sealed partial class UsernamesCommandTests
{
    private const string Good = "token-of-the-good-one";
    private const string Dead = "token-of-the-dead-one";

    [Fact]
    public async Task Tokens_GetNamesAndResultsInTheDocumentedForm()
    {
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("good", Unnamed: true)), (Dead, new AccountSettings("dead", Revoked: true)));
        scene.Write("tokens.txt", $"Bearer {Good}\n\n{Dead}\nno token\n");

        var (code, output, _) = await scene.RunAsync("usernames", "tokens.txt");

        code.ShouldBe(1);
        var results = scene.Lines("update_results.txt");
        results.Count.ShouldBe(3);
        results[0].ShouldMatch($"^{Good} ---- SUCCESS ---- OK \\([a-z]{{8}}\\)$");
        results[1].ShouldMatch($"^{Dead} ---- ERROR ---- Failed 401: .+$");
        results[2].ShouldMatch("^no token ---- ERROR ---- .*Line 4");
        scene.IsPrivate("update_results.txt").ShouldBeTrue();
        output.ShouldContain("token-");
        output.ShouldNotContain("token-o");
        var calls = await scene.Upstream.CallsAsync("POST /me");
        calls.First(call => call.Account == "good").Body!.Value.GetProperty("username").GetString().ShouldBe(Name().Match(results[0]).Groups["name"].Value);
    }

    [Fact]
    public async Task AllGood_IsZero()
    {
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("good")));
        scene.Write("tokens.txt", Good);
        scene.Write("update_results.txt", "results of an earlier run");

        (await scene.RunAsync("usernames", "tokens.txt", "--parallel", "8")).Code.ShouldBe(0);

        scene.Lines("update_results.txt").ShouldHaveSingleItem().ShouldContain("SUCCESS");
        scene.IsPrivate("update_results.txt").ShouldBeTrue();
        Directory.Exists(scene.PathOf("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task OlderCallGone_TheNewerOnesDo()
    {
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("good", Unnamed: true)));
        await scene.ControlAsync("usernames", new { post_me_status = 404 });
        scene.Write("tokens.txt", Good);

        (await scene.RunAsync("usernames", "tokens.txt")).Code.ShouldBe(0);

        scene.Lines("update_results.txt").ShouldHaveSingleItem().ShouldMatch(@"---- SUCCESS ---- OK \([a-z]{8}\)$");
        (await scene.Upstream.CallsAsync("POST /project_y/profile/username/set")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Proxy_IsTaken()
    {
        await using var proxy = StandInProxy.Socks();
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("good")));
        scene.Variables["PROXY_URL"] = $"socks5://127.0.0.1:{proxy.Port}";
        scene.Write("tokens.txt", Good);

        (await scene.RunAsync("usernames", "tokens.txt")).Code.ShouldBe(0);

        proxy.Targets.ShouldBe([scene.Backend.Authority]);
    }

    [Fact]
    public async Task Server_MayRunMeanwhile()
    {
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("good")));
        scene.Write("tokens.txt", Good);
        await using var server = scene.Start();
        await server.ListeningAsync();

        (await scene.RunAsync("usernames", "tokens.txt")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData(null)]
    public async Task NoToken_IsBadInputAndLeavesEarlierResults(string? text)
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("update_results.txt", "results of an earlier run");
        if (text is not null)
        {
            scene.Write("tokens.txt", text);
        }

        var (code, _, error) = await scene.RunAsync("usernames", "tokens.txt");

        code.ShouldBe(2);
        error.ShouldContain("tokens.txt");
        scene.Lines("update_results.txt").ShouldBe(["results of an earlier run"]);
    }

    [Fact]
    public async Task BadSetting_IsTwo()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Variables["PROXY_URL"] = "gopher://nowhere";
        scene.Write("tokens.txt", Good);

        var (code, _, error) = await scene.RunAsync("usernames", "tokens.txt");

        code.ShouldBe(2);
        error.ShouldContain("PROXY_URL");
    }

    [Fact]
    public async Task Stop_WaitsForTheAnswerThatIsOnItsWay()
    {
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("slow")), (Dead, new AccountSettings("never asked")));
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = "POST /me", Account = "slow", DelayMs = 2_000 });
        scene.Write("tokens.txt", $"{Good}\n{Dead}\n");
        await using var run = scene.Start("usernames", "tokens.txt");
        await Eventually.BeAsync("the first is under way", async () => (await scene.Upstream.CallsAsync("POST /me")).Count == 1);

        (await run.StopAsync()).ShouldBe(1);

        scene.Lines("update_results.txt").ShouldHaveSingleItem().ShouldContain("SUCCESS");
        (await scene.Upstream.CallsAsync("POST /me")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Kill_LosesNoResult()
    {
        await using var scene = await CommandScene.StartAsync((Good, new AccountSettings("good")), (Dead, new AccountSettings("slow")));
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = "POST /me", Account = "slow", DelayMs = 30_000 });
        scene.Write("tokens.txt", $"{Good}\n{Dead}\n");
        await using (var run = scene.Start("usernames", "tokens.txt"))
        {
            await Eventually.BeAsync("the second is under way", async () => (await scene.Upstream.CallsAsync("POST /me")).Any(call => call.Account == "slow"));
        }

        scene.Lines("update_results.txt").ShouldHaveSingleItem().ShouldContain("SUCCESS");
    }

    [GeneratedRegex(@"OK \((?<name>[a-z]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
