using Torii.Tests.Support;

namespace Torii.Tests.Doors.Contents;

/// <summary>A scene in which results stay where they were made until somebody wants their bytes.</summary>
public sealed class LinkedScene : IAsyncLifetime
{
    internal Scene Scene { get; private set; } = null!;

    internal ContentClient Client { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup { Settings = new Dictionary<string, string> { ["IMAGE_LOCALIZATION"] = "false" } });
        Client = new ContentClient(Scene.Torii.Setup.Address, Scene.Torii.Setup.ClientKeys[0], Scene.First);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Scene.DisposeAsync();
    }
}
