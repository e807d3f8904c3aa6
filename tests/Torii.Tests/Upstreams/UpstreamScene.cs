using Torii.Tests.Support;

namespace Torii.Tests.Upstreams;

/// <summary>A scene with one upstream that is not the Sora backend, and nothing else that could make anything.</summary>
public abstract class UpstreamScene : IAsyncLifetime
{
    /// <summary>The preset of the upstream, which is its name, too.</summary>
    internal abstract string Preset { get; }

    /// <summary>Where the simulator plays it.</summary>
    internal abstract string Path { get; }

    /// <summary>What it says of pictures, texts and what Sora had.</summary>
    internal abstract Offer Offer { get; }

    internal Scene Scene { get; private set; } = null!;

    internal ApiClient Client { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [],
            Settings = new Dictionary<string, string>
            {
                ["Torii__Upstreams__0__Preset"] = Preset,
                ["Torii__Upstreams__0__BaseUrl"] = SceneSetup.SimulatorAddress + Path,
                ["Torii__Upstreams__0__Key"] = $"key-of-{Preset}",
                ["Torii__Upstreams__0__Polling__First"] = "0.2",
                ["Torii__Upstreams__0__Polling__Least"] = "0.1",
                ["Torii__Upstreams__0__Polling__Most"] = "1",
            },
        });
        Client = new ApiClient(Scene.Torii.Setup.Address, Scene.Torii.Setup.ClientKeys[0]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client?.Dispose();
        if (Scene is not null)
        {
            await Scene.DisposeAsync();
        }
    }
}
