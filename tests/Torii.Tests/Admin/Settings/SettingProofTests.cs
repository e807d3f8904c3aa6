using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Settings;

/// <summary>Settings that lead tokens elsewhere: a session alone does not change them, and they hold nothing that is a secret.</summary>
public sealed class SettingProofTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Theory]
    [InlineData("Torii:Sora:BaseUrl")]
    [InlineData("Torii:Sora:SessionUrl")]
    [InlineData("Torii:Sora:OAuthUrl")]
    [InlineData("Torii:Challenge:Solver")]
    public async Task SettingThatLeadsTokens_SaysSo(string key)
    {
        var rows = (await scene.Admin.GetAsync("settings")).Json.GetProperty("settings").EnumerateArray();

        rows.Single(row => row.GetProperty("key").GetString() == key).GetProperty("needs_password").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Session_WithoutProof_DoesNotLeadTokensElsewhere()
    {
        using var stranger = new AdminClient(scene.Address, key: null);
        var putAsync = await SignInAsync(stranger);
        var values = new Dictionary<string, object?> { ["Torii:Sora:SessionUrl"] = "https://elsewhere.example/session" };

        (await putAsync(new { values })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "current_password");
        (await putAsync(new { values, current_password = "not-the-password" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "current_password");
        (await putAsync(new { values, admin_key = "not-the-admin-key" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "admin_key");
        (await scene.Admin.GetAsync("audit?action=settings.edit")).Body.ShouldNotContain("elsewhere.example");

        (await putAsync(new { values, admin_key = AdminScene.AdminKey })).Status.ShouldBe(HttpStatusCode.OK);
        (await putAsync(new { values = new Dictionary<string, object?> { ["Torii:Sora:SessionUrl"] = null } })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "current_password");
        (await scene.Admin.PutAsync("settings", """{"values":{"Torii:Sora:SessionUrl":null}}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_WithoutProof_ChangesWhatLeadsNothingAnywhere()
    {
        using var stranger = new AdminClient(scene.Address, key: null);
        var putAsync = await SignInAsync(stranger);

        (await putAsync(new { values = new Dictionary<string, object?> { ["Torii:Work:MaxAttempts"] = 4 } })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Torii:Challenge:Solver", "http://solver:a-password@127.0.0.1:9/v1")]
    [InlineData("Torii:Challenge:Solver", "http://127.0.0.1:9/v1?key=a-password")]
    [InlineData("Torii:Challenge:Solver", "http://a-password@127.0.0.1:9/v1")]
    [InlineData("Torii:Challenge:Solver", "http://***@127.0.0.1:9/v1")]
    [InlineData("Torii:BaseUrl", "https://user:a-password@torii.example/")]
    public async Task Address_ThatIsKeptInClear_HoldsNoSecret(string key, string address)
    {
        var answer = await scene.Admin.PutAsync("settings", new { values = new Dictionary<string, string> { [key] = address } });

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", key);
        answer.Body.ShouldContain("kept and shown in clear");
        (await scene.Admin.GetAsync("audit")).Body.ShouldNotContain("a-password");
    }

    private static async Task<Func<object, Task<ApiAnswer>>> SignInAsync(AdminClient stranger)
    {
        var login = await stranger.PostAsync("login", new { admin_key = AdminScene.AdminKey });
        (string, string)[] session = [("Cookie", login.Headers["Set-Cookie"].Split(';')[0]), ("X-Torii-Antiforgery", login.Json.GetProperty("antiforgery").GetString()!)];
        return body => stranger.SendAsync(HttpMethod.Put, "settings", body, session);
    }
}
