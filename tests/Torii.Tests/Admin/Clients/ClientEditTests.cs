using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Clients;

public sealed class ClientEditTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Edit_BasedOnWhatIsThere_IsInForceAtOnce()
    {
        var (id, key, version) = await scene.MakeAsync(new { name = "Before" });

        var edited = await scene.Admin.PutAsync($"clients/{id}", new { name = "After", models = new[] { ChatModels.Picture }, requests_per_minute = 7, version });

        edited.Status.ShouldBe(HttpStatusCode.OK, edited.Body);
        edited.Json.GetProperty("fields").GetProperty("name").GetString().ShouldBe("After");
        edited.Json.GetProperty("version").GetString().ShouldNotBe(version);
        using var client = new ApiClient(scene.Address, key);
        (await client.ChatAsync(ChatBodies.Text("a quiet harbour", ChatModels.Video))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Edit_BasedOnWhatSomebodyElseChanged_IsToldSo()
    {
        var (id, _, version) = await scene.MakeAsync(new { name = "Shared" });
        (await scene.Admin.PutAsync($"clients/{id}", new { name = "First", version })).Status.ShouldBe(HttpStatusCode.OK);

        (await scene.Admin.PutAsync($"clients/{id}", new { name = "Second", version })).ShouldBeError(HttpStatusCode.Conflict, "edit_conflict");

        (await scene.Admin.GetAsync($"clients/{id}")).Json.GetProperty("fields").GetProperty("name").GetString().ShouldBe("First");
    }

    [Fact]
    public async Task Edit_BesideAnother_OnlyOneOfThemPasses()
    {
        var (id, _, version) = await scene.MakeAsync(new { name = "Contested" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => scene.Admin.PutAsync($"clients/{id}", new { name = $"Editor {number}", version })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(7);
    }

    [Fact]
    public async Task Edit_OfAConfiguredKey_IsLocked()
    {
        var configured = (await scene.Admin.GetAsync("clients?origin=configuration&limit=1")).Json.GetProperty("items")[0].GetProperty("id").GetString();

        (await scene.Admin.PutAsync($"clients/{configured}", new { name = "Mine now" })).ShouldBeError(HttpStatusCode.Conflict, "locked");
        (await scene.Admin.PostAsync($"clients/{configured}/rotate", new { })).ShouldBeError(HttpStatusCode.Conflict, "locked");
        (await scene.Admin.PostAsync($"clients/{configured}/webhook-secret", new { })).ShouldBeError(HttpStatusCode.Conflict, "locked");
        (await scene.Admin.DeleteAsync($"clients/{configured}")).ShouldBeError(HttpStatusCode.Conflict, "locked");
    }

    [Fact]
    public async Task Edit_OfTheConsolesOwn_IsLocked()
    {
        (await scene.Admin.PostAsync("login", new { admin_key = AdminScene.AdminKey })).Status.ShouldBe(HttpStatusCode.OK);
        var console = (await scene.Admin.GetAsync("clients?origin=console")).Json.GetProperty("items")[0];

        console.GetProperty("is_locked").GetBoolean().ShouldBeTrue();
        (await scene.Admin.DeleteAsync($"clients/{console.GetProperty("id").GetString()}")).ShouldBeError(HttpStatusCode.Conflict, "locked");
    }

    [Fact]
    public async Task Edit_OfASecret_IsNeverShown_AndLeftWhereItIsNotGiven()
    {
        var (id, _, _) = await scene.MakeAsync(new { name = "Signed", webhooks = new[] { "https://hooks.test/a" }, webhook_secret = "the-first-secret-of-many-bytes" });

        var kept = await scene.Admin.PutAsync($"clients/{id}", new { name = "Signed", webhooks = new[] { "https://hooks.test/b" } });
        var removed = await scene.Admin.PutAsync($"clients/{id}", new { name = "Signed", webhook_secret = "" });

        kept.Json.GetProperty("has_webhook_secret").GetBoolean().ShouldBeTrue();
        kept.Json.GetProperty("fields").GetProperty("webhooks")[0].GetString().ShouldBe("https://hooks.test/b");
        kept.Body.ShouldNotContain("the-first-secret");
        removed.Json.GetProperty("has_webhook_secret").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Edit_WithAnEndThatPassedMeanwhile_KeepsIt()
    {
        // To the millisecond, as it is kept.
        var end = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.AddSeconds(2).ToUnixTimeMilliseconds());
        var (id, key, _) = await scene.MakeAsync(new { name = "Short-lived", expires_at = end });
        await Eventually.BeAsync("the key has expired", async () => await scene.StatusForAsync(key) == HttpStatusCode.Unauthorized);

        var edited = await scene.Admin.PutAsync($"clients/{id}", new { name = "Renamed", expires_at = end });

        edited.Status.ShouldBe(HttpStatusCode.OK, edited.Body);
        edited.Json.GetProperty("state").GetString().ShouldBe("expired");
        (await scene.Admin.GetAsync("clients?state=expired")).Body.ShouldContain(id);
        (await scene.Admin.GetAsync("clients?state=active")).Body.ShouldNotContain(id);
    }

    [Theory]
    [InlineData("""{"name":"n","at_once":0}""", "at_once")]
    [InlineData("""{"name":"n","webhook_secret":"short"}""", "webhook_secret")]
    [InlineData("""{"name":"n","key":"nobody-edits-a-key-like-this"}""", "key")]
    [InlineData("""{"name":"n","version":5}""", "version")]
    public async Task Edit_WithAMistake_NamesTheField(string body, string field)
    {
        var (id, _, _) = await scene.MakeAsync(new { name = "Whole" });

        (await scene.Admin.PutAsync($"clients/{id}", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);
    }

    [Fact]
    public async Task Edit_OfNoId_IsNotFound() =>
        (await scene.Admin.PutAsync("clients/none", new { name = "n" })).ShouldBeError(HttpStatusCode.NotFound, "client_not_found");
}
