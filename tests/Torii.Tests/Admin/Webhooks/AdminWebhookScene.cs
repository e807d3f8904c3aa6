using Torii.Tests.Support;
using Torii.Tests.Webhooks;

namespace Torii.Tests.Admin.Webhooks;

/// <summary>A Torii with an operator, a client, and servers that it may and may not send messages to.</summary>
public sealed class AdminWebhookScene : IAsyncLifetime
{
    internal Scene Scene { get; private set; } = null!;

    internal HookReceiver Receiver { get; private set; } = null!;

    internal HookReceiver Forbidden { get; private set; } = null!;

    /// <summary>The operator.</summary>
    internal AdminClient Admin { get; private set; } = null!;

    /// <summary>A program with a client key.</summary>
    internal ApiClient Client { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Receiver = await HookReceiver.StartAsync();
        Forbidden = await HookReceiver.StartAsync();
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string>
            {
                ["ADMIN_KEY"] = AdminScene.AdminKey,
                ["Torii__AllowedHosts"] = Receiver.Address.Authority,
            },
        });
        Admin = new AdminClient(Scene.Torii.Setup.Address, AdminScene.AdminKey);
        Client = new ApiClient(Scene.Torii.Setup.Address, Scene.Torii.Setup.ClientKeys[0]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Client.Dispose();
        await Scene.DisposeAsync();
        await Receiver.DisposeAsync();
        await Forbidden.DisposeAsync();
    }

    /// <summary>Makes a video whose end is told to a URL, and waits until its delivery stands so; the delivery.</summary>
    internal async Task<ApiAnswer> DeliverAsync(string prompt, string url, string state)
    {
        var id = await WebhookScene.MakeAsync(Client, prompt, url);
        return await Eventually.GetAsync(
            $"the delivery is {state}",
            async () => await Admin.GetAsync($"webhooks/deliveries?generation={id}&state={state}") is var answer && answer.Json.GetProperty("items").GetArrayLength() == 1 ? answer : null);
    }
}
