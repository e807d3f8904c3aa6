using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Upstreams;

/// <summary>
/// A Torii whose configuration lists one upstream, an operator who adds others, and a server of theirs that remembers who
/// asked it with which key.
/// </summary>
public sealed class RosterScene : IAsyncLifetime
{
    internal const string Key = "key-of-the-studio";

    private string _simulator = "";

    internal Scene Scene { get; private set; } = null!;

    internal AdminClient Admin { get; private set; } = null!;

    internal ApiClient Client { get; private set; } = null!;

    /// <summary>A server that an operator may add.</summary>
    internal StandInUpstream Studio { get; private set; } = null!;

    /// <summary>Where the simulator plays OpenRouter.</summary>
    internal string OpenRouter => _simulator + "/openrouter/api/v1";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Studio = await StandInUpstream.StartAsync();
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [],
            Settings = new Dictionary<string, string>
            {
                ["ADMIN_KEY"] = AdminScene.AdminKey,
                ["Torii__Upstreams__0__Preset"] = "sglang",
                ["Torii__Upstreams__0__BaseUrl"] = SceneSetup.SimulatorAddress + "/sglang/v1",
                ["Torii__Upstreams__0__Polling__First"] = "0.2",
                ["Torii__Upstreams__0__Polling__Least"] = "0.1",
                ["Torii__Upstreams__0__Polling__Most"] = "1",
                ["Torii__Routes__0__Models"] = "sora2-extension*",
                ["Torii__Routes__0__Targets"] = "sglang",
            },
        });
        _simulator = Scene.Upstream.Backend.GetLeftPart(UriPartial.Authority);
        Admin = new AdminClient(Scene.Torii.Setup.Address, AdminScene.AdminKey);
        Client = new ApiClient(Scene.Torii.Setup.Address, Scene.Torii.Setup.ClientKeys[0]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Client.Dispose();
        await Scene.DisposeAsync();
        await Studio.DisposeAsync();
    }

    /// <summary>Adds a server that makes what the stand-in makes, and asks after its tasks quickly.</summary>
    internal async Task<ApiAnswer> AddStudioAsync(string name, string? key = Key) => await Admin.PostAsync("upstreams", new
    {
        preset = "compatible",
        name,
        key,
        fields = new { BaseUrl = Studio.Address.AbsoluteUri, Polling = new { First = 0.1, Least = 0.1, Most = 0.5 } },
    });

    /// <summary>Starts Torii again on what it has left.</summary>
    internal async Task RestartAsync()
    {
        (await Scene.Torii.StopAsync()).ShouldBe(0);
        await Scene.Torii.StartAsync();
    }
}
