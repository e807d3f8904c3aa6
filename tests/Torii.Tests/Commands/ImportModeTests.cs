using Torii.Simulator.Accounts;
using Torii.Tests.Hosting;

namespace Torii.Tests.Commands;

/// <summary>Imports that ask the upstream before they take an account in.</summary>
public sealed class ImportModeTests
{
    private const string Token = "token-of-the-first-account";

    [Fact]
    public async Task AccessMode_TakesOnlyTokensThatWork()
    {
        await using var scene = await CommandScene.StartAsync((Token, new AccountSettings("good")));
        scene.Write("tokens.txt", $"{Token}\ntoken-of-another-service\n");

        var (code, output, _) = await scene.RunAsync("import", "tokens.txt", "--mode", "at");

        code.ShouldBe(1);
        output.ShouldContain("line 1: added");
        output.ShouldContain("line 2: failed (token-…)");
        (await scene.AccountsAsync()).ShouldHaveSingleItem().GetProperty("email").GetString()!.ShouldContain("@example.com");
    }

    [Fact]
    public async Task RefreshMode_ExchangesAndKeepsTheRotatedToken()
    {
        await using var scene = await CommandScene.StartAsync(
            ("unused-1", new AccountSettings("one", Refresh: "refresh-token-1")), ("unused-2", new AccountSettings("two", Refresh: "refresh-token-2")));
        scene.Write("tokens.txt", "refresh-token-1\nrefresh-token-2\nrefresh-token-3\nBearer access-only\n");

        var (code, output, _) = await scene.RunAsync("import", "tokens.txt", "--mode", "rt", "--client-id", "app_other");

        code.ShouldBe(1);
        output.ShouldEndWith("2 added, 0 updated, 2 failed");
        output.ShouldNotContain("refresh-");
        var accounts = await scene.AccountsAsync();
        accounts.ShouldAllBe(account => account.GetProperty("access_token").GetString()!.StartsWith("eyJ") && account.GetProperty("refresh_token").GetString()!.StartsWith("rt_"));
        accounts.Select(account => account.GetProperty("client_id").GetString()).ShouldBe(["app_other", "app_other"]);
        (await scene.Upstream.CallsAsync("POST /oauth/token"))[0].Body!.Value.GetProperty("client_id").GetString().ShouldBe("app_other");
    }

    [Fact]
    public async Task RefreshMode_Again_ExchangesTheRotatedToken()
    {
        await using var scene = await CommandScene.StartAsync(("unused-1", new AccountSettings("one", Refresh: "refresh-token-1")));
        scene.Write("tokens.txt", "refresh-token-1");

        await scene.RunAsync("import", "tokens.txt", "--mode", "rt");
        var (code, output, _) = await scene.RunAsync("import", "tokens.txt", "--mode", "rt");

        code.ShouldBe(0, output);
        output.ShouldEndWith("0 added, 1 updated, 0 failed");
        (await scene.AccountsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SessionMode_ExchangesThroughTheAccountsOwnProxy()
    {
        await using var proxy = StandInProxy.Socks();
        await using var scene = await CommandScene.StartAsync(("unused-1", new AccountSettings("one", Session: "session-token-1")));
        scene.Variables["PROXY_URL"] = "socks5://127.0.0.1:1";
        scene.Write("tokens.json", $$"""{"mode":"st","tokens":[{"email":"a@example.com","session_token":"session-token-1","proxy_url":"socks5://127.0.0.1:{{proxy.Port}}"}]}""");

        var (code, output, _) = await scene.RunAsync("import", "tokens.json");

        code.ShouldBe(0, output);
        proxy.Targets.ShouldBe([scene.Backend.Authority]);
        var account = (await scene.AccountsAsync()).ShouldHaveSingleItem();
        account.GetProperty("session_token").GetString().ShouldBe("session-token-1");
        account.GetProperty("access_token").GetString()!.ShouldStartWith("eyJ");
    }
}
