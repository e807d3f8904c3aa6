using Torii.Tests.Support;

namespace Torii.Tests.Admin.Proxies;

/// <summary>A Torii with an operator, whose uploads are to go through a proxy that is down.</summary>
public sealed class AdminProxyScene : IAsyncLifetime
{
    /// <summary>The password that nobody is to see.</summary>
    internal const string Password = "pass-of-the-porter";

    private Scene _scene = null!;

    /// <summary>The operator.</summary>
    internal AdminClient Admin { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string>
            {
                ["ADMIN_KEY"] = AdminScene.AdminKey,
                ["Torii__Proxy__UploadUrl"] = $"http://porter:{Password}@127.0.0.1:{Ports.Next()}",
            },
        });
        Admin = new AdminClient(_scene.Torii.Setup.Address, AdminScene.AdminKey);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await _scene.DisposeAsync();
    }
}
