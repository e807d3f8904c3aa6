namespace Torii.Tests.Support;

/// <summary>A scene for all tests of a class, one after the other, with a client that looks closely.</summary>
public sealed class DoorScene : IAsyncLifetime
{
    internal Scene Scene { get; private set; } = null!;

    /// <summary>A host that clients' URLs may name.</summary>
    internal PictureHost Allowed { get; private set; } = null!;

    /// <summary>A host beside it that they may not.</summary>
    internal PictureHost Forbidden { get; private set; } = null!;

    internal ApiClient Client { get; private set; } = null!;

    internal Uri Address => Scene.Torii.Setup.Address;

    internal string Key => Scene.Torii.Setup.ClientKeys[0];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Allowed = await PictureHost.StartAsync();
        Forbidden = await PictureHost.StartAsync();
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = TestAccount.Many(2),
            Settings = new Dictionary<string, string> { ["Torii__AllowedHosts__0"] = Allowed.Address.Authority },
        });
        Client = new ApiClient(Address, Key);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Scene.DisposeAsync();
        await Allowed.DisposeAsync();
        await Forbidden.DisposeAsync();
    }
}
