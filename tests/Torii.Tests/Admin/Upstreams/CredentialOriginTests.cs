using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Upstreams;

/// <summary>Keys are sent to the origin that they were given for, whatever a later start makes of the upstream's name.</summary>
public sealed class CredentialOriginTests : IAsyncLifetime
{
    private const string KeyOfOurs = "key-for-the-first-server";
    private const string KeyOfTheirs = "key-for-the-second-server";

    private UpstreamStart _scene = null!;
    private StandInUpstream _other = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => (_scene, _other) = (await UpstreamStart.PrepareAsync(), await StandInUpstream.StartAsync());

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _scene.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task Key_OfAnUpstreamThatTheConfigurationListsElsewhere_StaysAtHome()
    {
        await AddAndStopAsync();

        await using var again = await StartListedAsync(_other, KeyOfTheirs);
        using var admin = Admin();
        var ours = await OursAsync(admin);
        ours.Text("health").ShouldBe("invalid");
        ours.GetProperty("holds")[0].Text("message").ShouldContain(_scene.Upstream.Address.GetLeftPart(UriPartial.Authority));
        again.Out.Text.ShouldContain("is out of use: its credential was given for");
        (await admin.PostAsync($"accounts/{ours.Text("id")}/test")).Json.GetProperty("ok").GetBoolean().ShouldBeFalse();

        // Not even where an operator insists.
        (await admin.PostAsync($"accounts/{ours.Text("id")}/release")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.PostAsync($"accounts/{ours.Text("id")}/enable")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.PostAsync($"accounts/{ours.Text("id")}/test")).Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        (await admin.PostAsync("upstreams/studio/test")).Status.ShouldBe(HttpStatusCode.OK);

        _other.AllKeys.ShouldBe([KeyOfTheirs]);
    }

    [Fact]
    public async Task Key_WhoseUpstreamComesBackHome_IsUsedAgain()
    {
        await AddAndStopAsync();
        await using (var away = await StartListedAsync(_other, KeyOfTheirs))
        {
            (await away.StopAsync()).ShouldBe(0);
        }

        await using var home = await StartListedAsync(_scene.Upstream, KeyOfTheirs);
        using var admin = Admin();

        (await OursAsync(admin)).Text("health").ShouldBe("active");
    }

    [Fact]
    public async Task Account_GivenAKeyForTheNewOrigin_IsUsedThere()
    {
        await AddAndStopAsync();
        await using var again = await StartListedAsync(_other, KeyOfTheirs);
        using var admin = Admin();
        var ours = await OursAsync(admin);

        var edited = await admin.PutAsync($"accounts/{ours.Text("id")}", new { name = "studio", weight = 1, makes_images = true, makes_videos = true, key = "a-third-key" });

        edited.Status.ShouldBe(HttpStatusCode.OK, edited.Body);
        edited.Json.Text("health").ShouldBe("active");
        (await admin.PostAsync($"accounts/{ours.Text("id")}/test")).Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        _other.AllKeys.ShouldNotContain(KeyOfOurs);
        _other.AllKeys.ShouldContain("a-third-key");
    }

    private async Task AddAndStopAsync()
    {
        await using var server = await _scene.StartAsync(("ADMIN_KEY", AdminScene.AdminKey));
        using var admin = Admin();
        var added = await admin.PostAsync("upstreams", new { preset = "compatible", name = "studio", key = KeyOfOurs, fields = new { BaseUrl = _scene.Upstream.Address.AbsoluteUri } });
        added.Status.ShouldBe(HttpStatusCode.OK, added.Body);
        (await server.StopAsync()).ShouldBe(0);
    }

    private Task<ServerRun> StartListedAsync(StandInUpstream upstream, string key) => _scene.StartAsync(
        ("ADMIN_KEY", AdminScene.AdminKey),
        ("Torii__Upstreams__0__Name", "studio"),
        ("Torii__Upstreams__0__Preset", "compatible"),
        ("Torii__Upstreams__0__BaseUrl", upstream.Address.AbsoluteUri),
        ("Torii__Upstreams__0__Key", key));

    private AdminClient Admin() => new(new Uri($"http://127.0.0.1:{_scene.Port}"), AdminScene.AdminKey);

    private static async Task<JsonElement> OursAsync(AdminClient admin) =>
        (await admin.GetAsync("accounts")).Json.GetProperty("items").EnumerateArray().Single(account => account.Text("origin") == "operator");
}
