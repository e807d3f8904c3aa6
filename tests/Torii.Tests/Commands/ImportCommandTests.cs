using System.Text.Json;
using Torii.Simulator.Accounts;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>Accounts in from files and out again, with real data folders, against the simulator.</summary>
public sealed class ImportCommandTests
{
    private const string Token = "token-of-the-first-account";

    [Fact]
    public async Task Export_ComesBackToTheSameAccounts()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.json", """
            [{"email":"a@example.com","access_token":"access-1","session_token":"session-1","refresh_token":"refresh-1","client_id":"app_1",
              "proxy_url":"socks5://user:p%40ss@127.0.0.1:1080","remark":"the first","is_active":true,"image_enabled":true,
              "video_enabled":false,"image_concurrency":2,"video_concurrency":-1},
             {"email":"b@example.com","access_token":"access-2","session_token":null,"refresh_token":null,"client_id":null,
              "proxy_url":null,"remark":"","is_active":false,"image_enabled":true,"video_enabled":true,"image_concurrency":-1,
              "video_concurrency":3,"weight":4,"max_rpm":30}]
            """);

        (await scene.RunAsync("import", "tokens.json")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(0, run.Error),
            run => run.Out.ShouldBe("item 1: added (a@example.com)\nitem 2: added (b@example.com)\n2 added, 0 updated, 0 failed"));
        (await scene.RunAsync("export", "out.json")).Code.ShouldBe(0);
        scene.IsPrivate("out.json").ShouldBeTrue();
        (await scene.RunAsync("import", "out.json")).Out.ShouldEndWith("0 added, 2 updated, 0 failed");
        var before = await File.ReadAllTextAsync(scene.PathOf("out.json"));
        Directory.Delete(scene.PathOf("data"), recursive: true);
        (await scene.RunAsync("import", "out.json")).Out.ShouldEndWith("2 added, 0 updated, 0 failed");
        (await scene.RunAsync("export", "again.json")).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(scene.PathOf("again.json"))).ShouldBe(before);
        var accounts = JsonSerializer.Deserialize<JsonElement[]>(before)!;
        accounts[0].GetRawText().ShouldContain("socks5://user:p%40ss@127.0.0.1:1080");
        accounts[0].GetProperty("session_token").GetString().ShouldBe("session-1");
        accounts[0].GetProperty("image_concurrency").GetInt32().ShouldBe(2);
        accounts[1].GetProperty("is_active").GetBoolean().ShouldBeFalse();
        accounts[1].GetProperty("remark").GetString().ShouldBe("b@example.com");
    }

    [Fact]
    public async Task Tokens_AreNotInTheClearOnDisk()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.json", $$"""[{"access_token":"{{Token}}","proxy_url":"http://user:proxy-password@127.0.0.1:8080"}]""");

        var (_, output, error) = await scene.RunAsync("import", "tokens.json");

        (output + error).ShouldNotContain(Token[..7]);
        (output + error).ShouldNotContain("proxy-password");
        foreach (var file in Directory.EnumerateFiles(scene.PathOf("data"), "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            text.ShouldNotContain(Token);
            text.ShouldNotContain("proxy-password");
        }
    }

    [Fact]
    public async Task SameAccountTwice_InAFile_IsTakenOnce()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.txt", $"{Token}\nBearer {Token}\nother\n");

        var (code, output, _) = await scene.RunAsync("import", "tokens.txt");

        code.ShouldBe(1);
        output.ShouldContain("line 2: failed (token-…): is the account of line 1 again");
        (await scene.AccountsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ListedAccount_IsNotTakenInASecondTime()
    {
        await using var scene = await CommandScene.StartAsync((Token, new AccountSettings("one")));
        scene.Variables["API_KEYS"] = $$"""[{"key":"Bearer {{Token}}","weight":2}]""";
        await StartOnceAsync(scene);
        scene.Write("tokens.json", $$"""[{"email":"a@example.com","access_token":"another-token"},{"access_token":"{{Token}}","refresh_token":"refresh-1"}]""");

        (await scene.RunAsync("import", "tokens.json")).Out.ShouldEndWith("1 added, 1 updated, 0 failed");
        await StartOnceAsync(scene);

        var accounts = await scene.AccountsAsync();
        accounts.Count.ShouldBe(2);
        accounts.Single(account => account.GetProperty("access_token").GetString() == Token).GetProperty("refresh_token").GetString().ShouldBe("refresh-1");
    }

    [Fact]
    public async Task Email_KnowsAnAccountAgain()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("first.json", """[{"email":"a@example.com","access_token":"access-1","refresh_token":"refresh-1","video_concurrency":2}]""");
        scene.Write("second.json", """[{"email":"A@example.com","access_token":"access-2","remark":"renamed"}]""");

        await scene.RunAsync("import", "first.json");
        (await scene.RunAsync("import", "second.json")).Out.ShouldContain("1 updated");

        var account = (await scene.AccountsAsync()).ShouldHaveSingleItem();
        account.GetProperty("access_token").GetString().ShouldBe("access-2");
        account.GetProperty("refresh_token").GetString().ShouldBe("refresh-1");
        account.GetProperty("remark").GetString().ShouldBe("renamed");
        account.GetProperty("video_concurrency").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_LeavesWholeAccountsAndTheNextRunTheRest(bool kill)
    {
        const int Count = 1000;
        await using var scene = await CommandScene.StartAsync();
        var items = Enumerable.Range(1, Count).Select(number => new
        {
            email = $"a{number}@example.com",
            access_token = $"access-{number}",
            refresh_token = $"refresh-{number}",
            proxy_url = $"socks5://user:password@127.0.0.1:{number}",
        });
        scene.Write("tokens.json", JsonSerializer.Serialize(items));
        await using (var run = scene.Start("import", "tokens.json"))
        {
            await Eventually.BeAsync("it is under way", () => Task.FromResult(run.Out.Text.Contains("item 50:", StringComparison.Ordinal)));
            if (!kill)
            {
                (await run.StopAsync()).ShouldBe(1);
            }
        }

        var afterStop = await scene.AccountsAsync();
        var (code, output, _) = await scene.RunAsync("import", "tokens.json");

        afterStop.Count.ShouldBeInRange(50, Count - 1);
        code.ShouldBe(0);
        output.ShouldEndWith($"{Count - afterStop.Count} added, {afterStop.Count} updated, 0 failed");
        foreach (var (account, number) in (await scene.AccountsAsync()).Select((account, index) => (account, index + 1)))
        {
            account.GetProperty("access_token").GetString().ShouldBe($"access-{number}");
            account.GetProperty("refresh_token").GetString().ShouldBe($"refresh-{number}");
            account.GetProperty("proxy_url").GetString().ShouldBe($"socks5://user:password@127.0.0.1:{number}");
        }
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("""[{"access_token":"access-1"},{"access_tok""", "JSON")]
    [InlineData("""{"hello":"world"}""", "without a list")]
    public async Task File_ThatIsNoList_ChangesNothing(string text, string why)
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.json", text);

        var (code, _, error) = await scene.RunAsync("import", "tokens.json");

        code.ShouldBe(2);
        error.ShouldContain(why);
        Directory.Exists(scene.PathOf("data")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("import", "missing.json")]
    [InlineData("import", "tokens.txt", "--mode", "fast")]
    [InlineData("import", "tokens.txt", "--proxy", "nowhere")]
    [InlineData("import", "tokens.txt", "--client-id", "äpp")]
    [InlineData("export", "tokens.txt")]
    public async Task BadArguments_ChangeNothing(params string[] arguments)
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.txt", Token);

        (await scene.RunAsync(arguments)).Code.ShouldNotBe(0);

        scene.Lines("tokens.txt").ShouldBe([Token]);
        Directory.Exists(scene.PathOf("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task RunningServer_IsNamed()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.txt", Token);
        await using var server = scene.Start();
        await server.ListeningAsync();

        foreach (var command in (string[][])[["import", "tokens.txt"], ["export", "out.json"], ["credentials"]])
        {
            var (code, _, error) = await scene.RunAsync(command);
            code.ShouldBe(1);
            error.ShouldContain("stop it first");
        }

        File.Exists(scene.PathOf("out.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task ImportedAccount_Serves()
    {
        await using var scene = await CommandScene.StartAsync((Token, new AccountSettings("one")));
        scene.Write("tokens.txt", Token);
        (await scene.RunAsync("import", "tokens.txt")).Code.ShouldBe(0);

        await using var server = scene.Start();
        await server.ListeningAsync();

        await Eventually.BeAsync("the upstream is asked for the account", async () => (await scene.Upstream.CallsAsync("GET /billing/subscriptions")).Any(call => call.Account == "one"));
    }

    private static async Task StartOnceAsync(CommandScene scene)
    {
        await using var server = scene.Start();
        await server.ListeningAsync();
        (await server.StopAsync()).ShouldBe(0);
    }
}
