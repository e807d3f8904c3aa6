using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Sessions;

/// <summary>An operator with an admin key that the configuration fixes, at the admin API and, with a session, at the public one.</summary>
public sealed class OperatorAtTheDoorsTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Session_OpensThePublicApiAsTheConsole()
    {
        using var client = new AdminClient(scene.Address, key: null);
        var session = await SignedIn.ByAsync(client, new { admin_key = AdminScene.AdminKey });

        (await client.SendAsync(HttpMethod.Get, "/v1/models", null, ("Cookie", session.Cookie))).Status.ShouldBe(HttpStatusCode.OK);
        var body = new { model = "sora-2", prompt = "a kite above the dunes" };
        (await client.SendAsync(HttpMethod.Post, "/v1/videos", body, ("Cookie", session.Cookie))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
        var made = await session.SendAsync(HttpMethod.Post, "/v1/videos", body);
        made.Status.ShouldBe(HttpStatusCode.OK, made.Body);

        // What the console makes is nobody else's.
        (await scene.Client.GetAsync($"/v1/videos/{made.Json.GetProperty("id").GetString()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await session.SendAsync(HttpMethod.Post, "logout");
        (await client.SendAsync(HttpMethod.Get, "/v1/models", null, ("Cookie", session.Cookie))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task AdminKey_ThatIsFixedOutside_CannotBeChanged()
    {
        (await scene.Admin.GetAsync("session")).Json.GetProperty("admin_key_locked").GetBoolean().ShouldBeTrue();

        (await scene.Admin.PutAsync("credentials", new { admin_key = "another-admin-key-of-mine" })).ShouldBeError(HttpStatusCode.Conflict, "locked");
    }

    [Fact]
    public async Task ClientKey_OpensNothingOfTheAdminApi()
    {
        using var client = new AdminClient(scene.Address, scene.Scene.Torii.Setup.ClientKeys[0]);

        (await client.GetAsync("session")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task About_TellsWhereThingsAre()
    {
        var about = (await scene.Admin.GetAsync("about")).Json;

        about.GetProperty("data_folder").GetString().ShouldBe(scene.Scene.Torii.Setup.DataFolder);
        about.GetProperty("database_bytes").GetInt64().ShouldBeGreaterThan(0);
        about.GetProperty("addresses").EnumerateArray().ShouldNotBeEmpty();
    }
}
