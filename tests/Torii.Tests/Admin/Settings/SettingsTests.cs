using System.Net;
using System.Text.Json;
using Torii.Admin.Settings;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Settings;

/// <summary>Reading and changing settings while the server runs.</summary>
public sealed class SettingsTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private const string Attempts = "Torii:Work:MaxAttempts";
    private const string Proxy = "Torii:Proxy:Url";
    private const string Address = "Torii:BaseUrl";
    private const string Ffmpeg = "Torii:Ffmpeg";

    [Fact]
    public async Task List_HasEverySettingWithItsDefault()
    {
        var rows = (await ReadAsync()).GetProperty("settings").EnumerateArray().ToList();

        rows.Select(row => row.GetProperty("key").GetString()).ShouldBe(SettingCatalogue.Sections.SelectMany(section => section.Settings).Select(setting => setting.Key));
        Row(rows, "Torii:Work:QueueTimeout").GetProperty("default").GetDouble().ShouldBe(1800);
        Row(rows, "Torii:KeepResults").GetProperty("default").GetBoolean().ShouldBeTrue();
        Row(rows, "Torii:Work:Selection").GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()).ShouldContain("least-busy");
    }

    [Fact]
    public async Task List_TellsWhatFixesASettingFromOutside()
    {
        var port = await RowAsync("Torii:Port");
        port.GetProperty("origin").GetString().ShouldBe("environment");
        port.GetProperty("locked_by").GetString().ShouldBe("API_PORT");
        port.GetProperty("value").GetInt32().ShouldBe(scene.Address.Port);

        var timeout = await RowAsync("Torii:Work:SubmissionTimeout");
        timeout.GetProperty("locked_by").GetString().ShouldBe("Torii__Work__SubmissionTimeout");
        timeout.GetProperty("value").GetDouble().ShouldBe(1.5);
    }

    [Fact]
    public async Task List_ShowsNoSecretFromOutside()
    {
        var body = (await scene.Admin.GetAsync("settings")).Body;

        body.ShouldNotContain(AdminScene.AdminKey);
        body.ShouldNotContain(scene.Scene.Torii.Setup.Accounts[0].Token);
        body.ShouldNotContain(scene.Scene.Torii.Setup.ClientKeys[0]);
        (await RowAsync("Torii:AdminKey")).GetProperty("has_value").GetBoolean().ShouldBeTrue();
        (await RowAsync("Torii:Accounts")).GetProperty("locked_by").GetString().ShouldBe("API_KEYS");
    }

    [Fact]
    public async Task LiveChange_HoldsForTheNextRequest()
    {
        (await PutAsync((Address, "https://media.example/torii"))).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await scene.Client.ChatAsync(ChatBodies.Text("a lantern in the rain", model: "gpt-image"));
        answer.Content.ShouldContain("https://media.example/torii/media/");
        (await RowAsync(Address)).GetProperty("is_pending").GetBoolean().ShouldBeFalse();

        (await PutAsync((Address, null))).Status.ShouldBe(HttpStatusCode.OK);
        var row = await RowAsync(Address);
        row.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("origin").GetString().ShouldBe("default");
    }

    [Fact]
    public async Task ChangeThatNeedsARestart_IsPendingUntilItIsTakenBack()
    {
        var changed = (await PutAsync((Ffmpeg, "/usr/local/bin/ffmpeg"))).Json;
        changed.GetProperty("needs_restart").GetBoolean().ShouldBeTrue();
        Row(changed.GetProperty("settings").EnumerateArray(), Ffmpeg).GetProperty("is_pending").GetBoolean().ShouldBeTrue();

        (await PutAsync((Ffmpeg, null))).Json.GetProperty("needs_restart").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Password_IsMaskedAndKeptWhenItsMaskComesBack()
    {
        await PutAsync((Proxy, "socks5://user:a-secret-word@10.0.0.9:1080"));
        var shown = (await RowAsync(Proxy)).GetProperty("value").GetString();
        shown.ShouldBe("socks5://user:***@10.0.0.9:1080");

        (await PutAsync((Proxy, shown))).Status.ShouldBe(HttpStatusCode.OK);
        (await RowAsync(Proxy)).GetProperty("value").GetString().ShouldBe(shown);
        (await PutAsync((Proxy, "socks5://user:***@evil.example:1080"))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", Proxy);

        var audit = (await scene.Admin.GetAsync("audit?action=settings.edit")).Body;
        audit.ShouldContain($"{Proxy} set");
        audit.ShouldNotContain("a-secret-word");
        (await PutAsync((Proxy, null))).Body.ShouldNotContain("a-secret-word");
    }

    [Fact]
    public async Task Secret_IsSetAndNeverShown()
    {
        var secret = "a-signing-secret-of-many-letters";
        var answer = await PutAsync(("Torii:WebhookSecret", secret));

        answer.Body.ShouldNotContain(secret);
        var row = await RowAsync("Torii:WebhookSecret");
        row.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("has_value").GetBoolean().ShouldBeTrue();
        var log = await File.ReadAllBytesAsync(Path.Combine(scene.Scene.Torii.Setup.DataFolder, "torii.db-wal"), TestContext.Current.CancellationToken);
        log.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)).ShouldBe(-1);
        await PutAsync(("Torii:WebhookSecret", null));
    }

    [Fact]
    public async Task StaleVersion_IsTold()
    {
        var version = (await ReadAsync()).GetProperty("version").GetString();
        await PutAsync((Attempts, 7));

        var answer = await scene.Admin.PutAsync("settings", new { version, values = new Dictionary<string, object?> { [Attempts] = 8 } });

        answer.ShouldBeError(HttpStatusCode.Conflict, "edit_conflict");
        (await RowAsync(Attempts)).GetProperty("value").GetInt32().ShouldBe(7);
        await PutAsync((Attempts, null));
    }

    [Fact]
    public async Task Changes_WithOneMistake_AreNotMadeAtAll()
    {
        var answer = await PutAsync((Attempts, 5), ("Torii:Work:QueueBound", 0));

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "Torii:Work:QueueBound");
        (await RowAsync(Attempts)).GetProperty("origin").GetString().ShouldBe("default");
    }

    private static JsonElement Row(IEnumerable<JsonElement> rows, string key) => rows.Single(row => row.GetProperty("key").GetString() == key);

    private async Task<JsonElement> ReadAsync()
    {
        var answer = await scene.Admin.GetAsync("settings");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json;
    }

    private async Task<JsonElement> RowAsync(string key) => Row((await ReadAsync()).GetProperty("settings").EnumerateArray(), key);

    private Task<ApiAnswer> PutAsync(params (string Key, object? Value)[] values) =>
        scene.Admin.PutAsync("settings", new { values = values.ToDictionary(value => value.Key, value => value.Value) });
}
