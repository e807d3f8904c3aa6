namespace Torii.Tests.Support;

/// <summary>A scene for all tests of a class, one after the other, with an operator beside the clients.</summary>
public sealed class AdminScene : IAsyncLifetime
{
    /// <summary>The admin key that the scene's Torii is set up with.</summary>
    public const string AdminKey = "admin-key-of-the-operator";

    internal Scene Scene { get; private set; } = null!;

    /// <summary>The operator.</summary>
    internal AdminClient Admin { get; private set; } = null!;

    /// <summary>A program with a client key.</summary>
    internal ApiClient Client { get; private set; } = null!;

    internal Uri Address => Scene.Torii.Setup.Address;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = TestAccount.Many(2),
            Settings = new Dictionary<string, string> { ["ADMIN_KEY"] = AdminKey },
        });
        Admin = new AdminClient(Address, AdminKey);
        Client = new ApiClient(Address, Scene.Torii.Setup.ClientKeys[0]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Client.Dispose();
        await Scene.DisposeAsync();
    }
}
