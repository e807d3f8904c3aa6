using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Auditing;

public sealed class AuditTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task List_WithoutAKey_IsRefused()
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.GetAsync("audit")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task Login_IsWrittenDown_WithoutItsSecret()
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.PostAsync("login", new { admin_key = AdminScene.AdminKey })).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await scene.Admin.GetAsync("audit?action=session.");
        var newest = answer.Json.GetProperty("items")[0];
        newest.GetProperty("action").GetString().ShouldBe("session.login");
        newest.GetProperty("who").GetString().ShouldBe("admin key");
        answer.Body.ShouldNotContain(AdminScene.AdminKey);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("-1")]
    public async Task List_WithALimitBeyondItsBounds_IsRefused(string limit) =>
        (await scene.Admin.GetAsync($"audit?limit={limit}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "limit");

    [Fact]
    public async Task List_WithHostileTexts_FindsNothing()
    {
        var answer = await scene.Admin.GetAsync($"audit?search={Uri.EscapeDataString("%' OR 1=1 --")}&who={Uri.EscapeDataString("\"><script>")}&after=zzzz");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
