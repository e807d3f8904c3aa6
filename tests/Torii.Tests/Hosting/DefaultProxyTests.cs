using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>The default way out: every call for an account takes it, and nothing that clients name does.</summary>
public sealed class DefaultProxyTests
{
    [Theory]
    [InlineData("socks5")]
    [InlineData("http")]
    public async Task Proxy_IsTakenByAccountsAndNotByClientsAddresses(string scheme)
    {
        await using var proxy = scheme == "http" ? StandInProxy.Http() : StandInProxy.Socks();
        await using var pictures = await PictureHost.StartAsync();
        pictures.Picture = Pictures.Png(500);
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string>
            {
                ["PROXY_URL"] = $"{scheme}://127.0.0.1:{proxy.Port}",
                ["Torii__AllowedHosts"] = pictures.Address.Authority,
            },
        });

        var reply = await scene.First.AskAsync("in pastel", ChatModels.Picture, pictures.Url("/picture"));

        reply.Media.ShouldNotBeNull(reply.ErrorMessage);
        pictures.Asked.ShouldBe(["/picture"]);
        proxy.Targets.ShouldNotBeEmpty();
        proxy.Targets.ShouldAllBe(target => target == scene.Torii.Setup.Backend.Authority);
    }

    [Fact]
    public async Task Proxy_InParts_IsTheSameAsAnAddress()
    {
        await using var proxy = StandInProxy.Http();
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string> { ["PROXY_HOST"] = "127.0.0.1", ["PROXY_PORT"] = $"{proxy.Port}", ["PROXY_USER"] = "us:er", ["PROXY_PASS"] = "p@ss" },
        });

        (await scene.First.AskAsync("in crayon", ChatModels.Picture)).Media.ShouldNotBeNull();

        proxy.Targets.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Proxy_ThatIsDown_LeadsNowhereElse()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string> { ["PROXY_URL"] = "socks5://127.0.0.1:1", ["Torii__Work__MaxAttempts"] = "1" },
        });

        var reply = await scene.First.AskAsync("in tempera", ChatModels.Picture);

        reply.ErrorCode.ShouldBe("egress_unavailable");
        (await scene.Upstream.TasksAsync()).ShouldBeEmpty();
    }
}
