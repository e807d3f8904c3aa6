using Torii.Tests.Sdk;
using Torii.Tests.Support;

namespace Torii.Tests.Upstreams;

/// <summary>A server whose upstream is another one, with the simulator behind that.</summary>
public sealed class BehindAnotherTests
{
    [Theory]
    [InlineData("openai")]
    [InlineData("openai-7")]
    public async Task NodeClient_MakesAVideoThroughBoth(string package)
    {
        Assert.SkipUnless(NodePrograms.AreInstalled, "The Node client is not installed: npm ci in " + NodePrograms.Folder);
        await using var inner = await Scene.StartAsync();
        var behind = inner.Torii.Setup;
        await using var outer = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [],
            Settings = new Dictionary<string, string>
            {
                ["Torii__Upstreams__0__Preset"] = "torii",
                ["Torii__Upstreams__0__BaseUrl"] = $"{behind.Address}v1",
                ["Torii__Upstreams__0__Key"] = behind.ClientKeys[0],
            },
        });

        var cases = await NodeProgram.RunAsync("relay", new
        {
            sdk = package,
            address = new Uri(outer.Torii.Setup.Address, "/v1"),
            simulator = inner.Upstream.Address,
            keys = new { usual = outer.Torii.Setup.ClientKeys[0] },
        });

        cases.ShouldHaveSingleItem().Failure.ShouldBeNull();
        (await inner.Upstream.TasksAsync()).ShouldHaveSingleItem("the video was made once");
    }
}
