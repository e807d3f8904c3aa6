using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>What a start makes of a listed key that an operator has switched off at the console.</summary>
public sealed class SwitchedOffKeyTests : IAsyncLifetime
{
    private const string AdminKey = AdminScene.AdminKey;

    private UpstreamStart _scene = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _scene = await UpstreamStart.PrepareAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task KeyThatWasSwitchedOff_StaysOff_UntilItIsSwitchedOnAgain()
    {
        await using (var server = await StartAsync())
        {
            (await SwitchAsync("disable")).ShouldBe("disabled");
            (await server.StopAsync()).ShouldBe(0);
        }

        StoredAccounts.Read(_scene.Data).ShouldBe(["openai openai disabled"]);
        await using (var server = await StartAsync())
        {
            using var admin = Admin();
            (await ReadAsync(admin)).GetProperty("health").GetString().ShouldBe("disabled");
            (await SwitchAsync("enable")).ShouldBe("active");
            (await server.StopAsync()).ShouldBe(0);
        }

        await using var last = await StartAsync();
        using var client = _scene.Client();
        await UpstreamStart.MakeAPictureAsync(client);
    }

    private Task<ServerRun> StartAsync() =>
        _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", "a-key-of-the-operator"), ("ADMIN_KEY", AdminKey));

    private AdminClient Admin() => new(new Uri($"http://127.0.0.1:{_scene.Port}"), AdminKey);

    private async Task<string?> SwitchAsync(string action)
    {
        using var admin = Admin();
        var id = (await ReadAsync(admin)).GetProperty("id").GetString();
        return (await admin.PostAsync($"accounts/{id}/{action}")).Json.GetProperty("health").GetString();
    }

    private static async Task<JsonElement> ReadAsync(AdminClient admin) => (await admin.GetAsync("accounts?upstream=openai")).Json.GetProperty("items")[0];
}
