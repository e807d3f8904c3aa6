using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Clients;

public sealed class ClientCreateTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private static readonly string LongText = new('x', 5000);

    public static TheoryData<string, string> Broken => new()
    {
        { """{"name":"  "}""", "name" },
        { """{"name":"two\nlines"}""", "name" },
        { $$"""{"name":"{{LongText}}"}""", "name" },
        { """{"name":"n","models":[]}""", "models" },
        { """{"name":"n","models":["no-such-model<script>"]}""", "models" },
        { """{"name":"n","requests_per_minute":0}""", "requests_per_minute" },
        { """{"name":"n","at_once":-1}""", "at_once" },
        { """{"name":"n","queue_bound":-1}""", "queue_bound" },
        { """{"name":"n","budget":-0.01}""", "budget" },
        { """{"name":"n","budget":1000000001}""", "budget" },
        { """{"name":"n","expires_at":"2001-01-01T00:00:00Z"}""", "expires_at" },
        { """{"name":"n","webhooks":["ftp://host.test/a"]}""", "webhooks" },
        { """{"name":"n","webhooks":["https://user:word@host.test/a"]}""", "webhooks" },
        { """{"name":"n","webhook_secret":"short"}""", "webhook_secret" },
        { """{"name":"n","webhook_secret":"whsec_!!!"}""", "webhook_secret" },
        { """{"name":"n","key":"too-short"}""", "key" },
        { """{"name":"n","key":"with a blank in the middle"}""", "key" },
        { """{"name":7}""", "name" },
        { """{"name":"n","budget":"12"}""", "budget" },
        { """{"name":"n","budget":1e40}""", "budget" },
        { """{"name":"n","at_once":1.5}""", "at_once" },
        { """{"name":"n","expires_at":"tomorrow"}""", "expires_at" },
        { """{"name":"n","strict":"yes"}""", "strict" },
        { """{"name":"n","colour":"red"}""", "colour" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Create_WithAMistake_NamesTheField(string body, string field) =>
        (await scene.Admin.PostAsync("clients", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":"n","models":[null]}""")]
    [InlineData("""{"name":"n","webhooks":[null]}""")]
    [InlineData("""{"name":"n","webhooks":null}""")]
    public async Task Create_WithWhatCannotBeRead_IsRefused(string body) =>
        (await scene.Admin.PostAsync("clients", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Create_WithItsNameAlone_MakesAKeyThatOpensThePublicApi_ShownOnce()
    {
        var (id, key, _) = await scene.MakeAsync(new { name = " Robot <img src=x onerror=alert(1)> " });

        key.ShouldStartWith("sk-torii-");
        (await scene.StatusForAsync(key)).ShouldBe(HttpStatusCode.OK);
        var shown = await scene.Admin.GetAsync($"clients/{id}");
        shown.Body.ShouldNotContain(key);
        shown.Json.GetProperty("fields").GetProperty("name").GetString().ShouldBe("Robot <img src=x onerror=alert(1)>");
        shown.Json.GetProperty("origin").GetString().ShouldBe("operator");
        shown.Json.GetProperty("is_locked").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Create_IsWrittenDown_WithoutTheKey()
    {
        var (id, key, _) = await scene.MakeAsync(new { name = "Audited", webhook_secret = "a-secret-of-more-than-24-bytes" });

        var audit = await scene.Admin.GetAsync("audit?action=clients.create&limit=1");

        audit.Json.GetProperty("items")[0].GetProperty("subject").GetString().ShouldBe(id);
        audit.Json.GetProperty("items")[0].GetProperty("detail").GetString().ShouldBe("'Audited'");
        audit.Body.ShouldNotContain(key);
        (await scene.Admin.GetAsync($"clients/{id}")).Body.ShouldNotContain("a-secret-of");
    }

    [Fact]
    public async Task Create_WithAKeyOfOnesOwn_OpensWithThat_AndForNobodyElse()
    {
        const string own = "a-key-that-programs-cannot-change";

        (await scene.MakeAsync(new { name = "Own", key = own })).Key.ShouldBe(own);

        (await scene.StatusForAsync(own)).ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.PostAsync("clients", new { name = "Second", key = own })).ShouldBeError(HttpStatusCode.Conflict, "key_in_use", "key");
    }

    [Fact]
    public async Task Create_ForOneModel_RefusesTheOthers()
    {
        var (_, key, _) = await scene.MakeAsync(new { name = "Painter", models = new[] { ChatModels.Picture } });
        using var client = new ApiClient(scene.Address, key);

        (await client.ChatAsync(ChatBodies.Text("a quiet harbour"))).Status.ShouldBe(HttpStatusCode.OK);
        (await client.ChatAsync(ChatBodies.Text("a quiet harbour", ChatModels.Video))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Create_SurvivesARestart()
    {
        var (id, key, _) = await scene.MakeAsync(new { name = "Lasting", at_once = 3 });

        await scene.Scene.Torii.KillAsync();
        await scene.Scene.Torii.StartAsync();

        (await scene.StatusForAsync(key)).ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.GetAsync($"clients/{id}")).Json.GetProperty("fields").GetProperty("at_once").GetInt32().ShouldBe(3);
    }
}
