using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Clients;

/// <summary>Other keys in the place of a client's, other secrets for its webhooks, and its end.</summary>
public sealed class ClientKeyTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Rotated_AtOnce_TheOldKeyEnds()
    {
        var (id, old, _) = await scene.MakeAsync(new { name = "Rotated" });

        var answer = await scene.Admin.PostAsync($"clients/{id}/rotate", new { });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var key = answer.Json.GetProperty("key").GetString()!;
        key.ShouldNotBe(old);
        answer.Json.GetProperty("client").GetProperty("id").GetString().ShouldBe(id);
        (await scene.StatusForAsync(key)).ShouldBe(HttpStatusCode.OK);
        (await scene.StatusForAsync(old)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Rotated_WithGrace_BothWork_UntilTheOldOnesTimeIsOver()
    {
        var (id, old, _) = await scene.MakeAsync(new { name = "Graceful" });

        var answer = await scene.Admin.PostAsync($"clients/{id}/rotate", new { grace_seconds = 4 });

        answer.Json.GetProperty("client").GetProperty("former_key_until").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddSeconds(-60));
        (await scene.StatusForAsync(old)).ShouldBe(HttpStatusCode.OK);
        (await scene.StatusForAsync(answer.Json.GetProperty("key").GetString()!)).ShouldBe(HttpStatusCode.OK);
        await Eventually.BeAsync("the old key has ended", async () => await scene.StatusForAsync(old) == HttpStatusCode.Unauthorized);
        (await scene.StatusForAsync(answer.Json.GetProperty("key").GetString()!)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RotatedAgain_WithinTheGrace_IsRefused_AndTheFormerKeyLivesOn()
    {
        var (id, first, _) = await scene.MakeAsync(new { name = "Twice" });
        var second = (await scene.Admin.PostAsync($"clients/{id}/rotate", new { grace_seconds = 3600 })).Json.GetProperty("key").GetString()!;

        (await scene.Admin.PostAsync($"clients/{id}/rotate", new { grace_seconds = 3600 })).ShouldBeError(HttpStatusCode.Conflict, "former_key_in_force", "grace_seconds");

        (await scene.StatusForAsync(second)).ShouldBe(HttpStatusCode.OK);
        (await scene.StatusForAsync(first)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RotatedAgain_AtOnce_BothFormerKeysEnd()
    {
        var (id, first, _) = await scene.MakeAsync(new { name = "Twice at once" });
        var second = (await scene.Admin.PostAsync($"clients/{id}/rotate", new { grace_seconds = 3600 })).Json.GetProperty("key").GetString()!;

        var third = (await scene.Admin.PostAsync($"clients/{id}/rotate", new { grace_seconds = 0 })).Json.GetProperty("key").GetString()!;

        (await scene.StatusForAsync(third)).ShouldBe(HttpStatusCode.OK);
        (await scene.StatusForAsync(second)).ShouldBe(HttpStatusCode.Unauthorized);
        (await scene.StatusForAsync(first)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Rotated_ByTwoWithTheSameVersion_TheSecondIsTold()
    {
        var (id, _, version) = await scene.MakeAsync(new { name = "Of two operators" });
        var key = (await scene.Admin.PostAsync($"clients/{id}/rotate", new { version })).Json.GetProperty("key").GetString()!;

        (await scene.Admin.PostAsync($"clients/{id}/rotate", new { version })).ShouldBeError(HttpStatusCode.Conflict, "edit_conflict");

        (await scene.StatusForAsync(key)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OwnKey_ThatIsTheAdminKey_IsRefused() =>
        (await scene.Admin.PostAsync("clients", new { name = "Opens both", key = AdminScene.AdminKey })).ShouldBeError(HttpStatusCode.Conflict, "key_is_admin_key", "key");

    [Theory]
    [InlineData("""{"grace_seconds":-1}""")]
    [InlineData("""{"grace_seconds":86401}""")]
    [InlineData("""{"grace_seconds":"1 h"}""")]
    public async Task Rotated_WithAGraceBeyondItsBounds_IsRefused(string body)
    {
        var (id, old, _) = await scene.MakeAsync(new { name = "Unrotated" });

        (await scene.Admin.PostAsync($"clients/{id}/rotate", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "grace_seconds");

        (await scene.StatusForAsync(old)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WebhookSecret_Renewed_IsShownOnce_AndIsWhatItsClientReads()
    {
        var (id, key, _) = await scene.MakeAsync(new { name = "Signing" });
        using var client = new ApiClient(scene.Address, key);

        var made = await scene.Admin.PostAsync($"clients/{id}/webhook-secret", new { keep_former = true });

        var secret = made.Json.GetProperty("secret").GetString()!;
        secret.ShouldStartWith("whsec_");
        (await client.GetAsync("/v1/webhooks/secret")).Json.GetProperty("secret").GetString().ShouldBe(secret);
        (await scene.Admin.GetAsync($"clients/{id}")).Body.ShouldNotContain("whsec_");
    }

    [Fact]
    public async Task Revoked_OpensNothing_AndItsWorkGoesOn()
    {
        var (id, key, _) = await scene.MakeAsync(new { name = "Revoked" });
        using var client = new ApiClient(scene.Address, key);
        var request = ApiClient.ChatRequest(ApiClient.Bytes(ChatBodies.Text("a kite over the dunes of revocation")));
        request.Headers.Add("Prefer", "respond-async");
        (await client.SendAsync(request)).Json.GetProperty("id").GetString().ShouldNotBeNull();

        var revoked = await scene.Admin.DeleteAsync($"clients/{id}");

        revoked.Status.ShouldBe(HttpStatusCode.OK, revoked.Body);
        (await scene.StatusForAsync(key)).ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.BeAsync("what it asked for is made", () => Task.FromResult(scene.Scene.Rows.Of("a kite over the dunes of revocation").State == "completed"));
        (await scene.Admin.GetAsync("clients")).Body.ShouldNotContain(id);
        (await scene.Admin.GetAsync("clients?state=revoked")).Body.ShouldContain(id);
        (await scene.Admin.GetAsync($"clients/{id}")).Json.GetProperty("state").GetString().ShouldBe("revoked");
        (await scene.Admin.DeleteAsync($"clients/{id}")).ShouldBeError(HttpStatusCode.NotFound, "client_not_found");
        (await scene.Admin.PutAsync($"clients/{id}", new { name = "Alive" })).ShouldBeError(HttpStatusCode.NotFound, "client_not_found");
        (await scene.Admin.PostAsync("clients", new { name = "Another", key })).ShouldBeError(HttpStatusCode.Conflict, "key_was_revoked", "key");
    }

    [Theory]
    [InlineData("rotate")]
    [InlineData("webhook-secret")]
    public async Task Changed_OfNoId_IsNotFound(string what) =>
        (await scene.Admin.PostAsync($"clients/none/{what}", new { })).ShouldBeError(HttpStatusCode.NotFound, "client_not_found");
}
