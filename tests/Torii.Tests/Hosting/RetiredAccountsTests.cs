using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>A start that finds real accounts, all of them taken away.</summary>
public sealed class RetiredAccountsTests : IAsyncLifetime
{
    private UpstreamStart _scene = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _scene = await UpstreamStart.PrepareAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Start_WithRetiredAccountsAlone_IsNotSimulated_AndSaysThatThereIsNoAccount()
    {
        await using (var first = await StartAsync("""[{"name":"listed","key":"a-token-that-goes-nowhere"}]"""))
        {
            (await first.StopAsync()).ShouldBe(0);
        }

        await using var again = await StartAsync("[]");
        using var admin = new AdminClient(new Uri($"http://127.0.0.1:{_scene.Port}"), AdminScene.AdminKey);

        (await admin.GetAsync("overview")).Json.GetProperty("simulated").GetBoolean().ShouldBeFalse();
        StoredAccounts.Read(_scene.Data).ShouldBe(["sora listed retired"]);
        again.Out.Text.ShouldContain("No account is configured and the simulator is off");
        using var stranger = new ApiClient(new Uri($"http://127.0.0.1:{_scene.Port}"), "han1234");
        (await stranger.GetAsync("/v1/models")).Status.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    private Task<ServerRun> StartAsync(string accounts) =>
        _scene.StartAsync(("API_KEYS", accounts), ("SORA_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("ADMIN_KEY", AdminScene.AdminKey));
}
