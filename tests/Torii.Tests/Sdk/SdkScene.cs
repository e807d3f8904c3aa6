using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>
/// The whole road once for a collection of suites of OpenAI's clients, which go one after the other. Each suite has client
/// keys of its own, so that what one lists or uses up is nothing to another.
/// </summary>
public sealed class SdkScene : IAsyncLifetime
{
    /// <summary>The endpoint of the upstream that takes an image.</summary>
    internal const string CreateImage = "POST /video_gen";

    internal Scene Scene { get; private set; } = null!;

    /// <summary>What a program is given as the base URL.</summary>
    internal Uri Address => new(Scene.Torii.Setup.Address, "/v1");

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => Scene = await Scene.StartAsync(new SceneSetup
    {
        Accounts = TestAccount.Many(3),
        Settings = SdkKeys.SettingsOf([DotNetClient.Suite, PythonClient.Suite, .. NodePrograms.Packages]),
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Scene.DisposeAsync();

    /// <summary>Does something while the upstream's tasks take longer.</summary>
    internal async Task SlowlyAsync(double seconds, Func<Task> body)
    {
        await Scene.Upstream.SetSecondsAsync(seconds);
        try
        {
            await body();
        }
        finally
        {
            await Scene.Upstream.SetSecondsAsync(new SceneSetup().Seconds);
        }
    }

    /// <summary>Does something while the upstream takes everything for a violation of its rules.</summary>
    internal async Task UnwillinglyAsync(string endpoint, Func<Task> body)
    {
        await using var held = await Scene.Upstream.HoldAsync(new UpstreamFault("violation") { Endpoint = endpoint });
        await body();
    }
}
