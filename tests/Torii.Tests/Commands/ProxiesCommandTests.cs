using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>The check of every way out.</summary>
public sealed class ProxiesCommandTests
{
    [Fact]
    public async Task NoProxy_IsCheckedToo()
    {
        await using var scene = await CommandScene.StartAsync();

        var (code, output, _) = await scene.RunAsync("proxies");

        code.ShouldBe(0, output);
        output.ShouldContain("default (no proxy)");
        output.ShouldMatch(@"upstream +ok +\d+ ms");
        Directory.Exists(scene.PathOf("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task EveryProxyInUse_IsCheckedWithoutItsPassword()
    {
        await using var proxy = StandInProxy.Socks();
        await using var scene = await CommandScene.StartAsync();
        scene.Variables["PROXY_URL"] = $"socks5://127.0.0.1:{proxy.Port}";
        scene.Variables["UPLOAD_PROXY_URL"] = "http://user:upload-password@127.0.0.1:1";
        scene.Write("tokens.json", """[{"access_token":"access-1","proxy_url":"http://user:account-password@127.0.0.1:2"}]""");
        (await scene.RunAsync("import", "tokens.json")).Code.ShouldBe(0);

        var (code, output, _) = await scene.RunAsync("proxies");

        code.ShouldBe(1);
        output.ShouldContain($"default (socks5://127.0.0.1:{proxy.Port})");
        output.ShouldContain("uploads (http://127.0.0.1:1)");
        output.ShouldContain("(http://127.0.0.1:2)");
        output.ShouldMatch("connect +failed");
        output.ShouldMatch("upstream +skipped");
        output.ShouldNotContain("password");
        proxy.Targets.ShouldContain(scene.Backend.Authority);
    }

    [Fact]
    public async Task GivenProxy_IsCheckedAlone()
    {
        await using var proxy = StandInProxy.Socks();
        await using var scene = await CommandScene.StartAsync();
        scene.Variables["PROXY_URL"] = "socks5://127.0.0.1:1";

        var (code, output, _) = await scene.RunAsync("proxies", $"socks5://127.0.0.1:{proxy.Port}");

        code.ShouldBe(0, output);
        output.ShouldNotContain("default");
    }

    [Fact]
    public async Task NoAddress_IsBadInput()
    {
        await using var scene = await CommandScene.StartAsync();

        (await scene.RunAsync("proxies", "user:secret-password@proxy")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(2),
            run => run.Error.ShouldNotContain("secret-password"));
    }

    [Fact]
    public async Task RunningServer_LeavesTheRestToCheck()
    {
        await using var scene = await CommandScene.StartAsync();
        await using var server = scene.Start();
        await server.ListeningAsync();

        var (code, output, error) = await scene.RunAsync("proxies");

        code.ShouldBe(0, output);
        error.ShouldContain("left out");
    }
}
