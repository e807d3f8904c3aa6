using System.Net;
using System.Text;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

public sealed class AccountImportTests(AccountScene scene) : IClassFixture<AccountScene>
{
    [Fact]
    public async Task Import_WithABrokenLine37_ReportsItAndTakesTheRest()
    {
        var file = string.Join('\n', Enumerable.Range(1, 60).Select(number => number == 37 ? "<html>not a token</html>" : $"imported-token-{number}"));

        var lines = AccountScene.LinesOf(await scene.ImportAsync(file));

        lines.Count.ShouldBe(61);
        lines[36].GetProperty("place").GetString().ShouldBe("line 37");
        lines[36].GetProperty("result").GetString().ShouldBe("failed");
        lines[36].GetProperty("why").GetString().ShouldNotBeNull();
        lines[^1].GetProperty("added").GetInt32().ShouldBe(59);
        lines[^1].GetProperty("failed").GetInt32().ShouldBe(1);
        (await scene.Admin.GetAsync("accounts?search=imported line 38")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Preview_TellsWhatWouldHappen_AndChangesNothing()
    {
        await scene.ImportAsync("known-token-of-a-preview");
        var before = await CountAsync();
        var notes = (await scene.Admin.GetAsync("audit?action=accounts.import")).Body;

        var lines = AccountScene.LinesOf(await scene.ImportAsync("known-token-of-a-preview\nnew-token-of-a-preview\nnew-token-of-a-preview\n<b>", "?preview=true"));

        lines.Take(4).Select(line => line.GetProperty("result").GetString()).ShouldBe(["updated", "added", "failed", "failed"]);
        lines[^1].GetProperty("preview").GetBoolean().ShouldBeTrue();
        (await CountAsync()).ShouldBe(before);
        (await scene.Admin.GetAsync("audit?action=accounts.import")).Body.ShouldBe(notes);
    }

    [Fact]
    public async Task Import_InRefreshMode_ExchangesEachTokenOnce()
    {
        var lines = AccountScene.LinesOf(await scene.ImportAsync("refresh-token-2\nrefresh-token-3\nrefresh-token-2\nnobody-knows-this", "?mode=rt&refresh_tokens=true&client_id=app_other"));

        lines.Take(4).Select(line => line.GetProperty("result").GetString()).ShouldBe(["added", "added", "failed", "failed"]);
        var calls = (await scene.Scene.Upstream.CallsAsync("POST /oauth/token")).Select(call => call.Body!.Value);
        calls.Count(call => call.GetProperty("refresh_token").GetString() == "refresh-token-2").ShouldBe(1);
        calls.First(call => call.GetProperty("refresh_token").GetString() == "refresh-token-2").GetProperty("client_id").GetString().ShouldBe("app_other");
    }

    [Fact]
    public async Task Import_IsUsedAtOnce()
    {
        var lines = AccountScene.LinesOf(await scene.ImportAsync("""[{"email":"owner@example.com","access_token":"token-used-at-once","remark":"used at once","video_concurrency":3}]"""));
        lines[0].GetProperty("result").GetString().ShouldBe("added");

        var account = (await scene.Admin.GetAsync("accounts?search=used at once")).Json.GetProperty("items")[0];
        (await scene.Admin.PostAsync($"accounts/{account.GetProperty("id").GetString()}/test")).Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        account.GetProperty("videos").GetProperty("limit").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Export_ComesBackThroughImport()
    {
        await scene.AddAsync(new { name = "there and back", access_token = "token-there-and-back" });
        var export = await scene.Admin.PostAsync("accounts/export", new { });

        export.Headers["Content-Disposition"].ShouldContain("attachment");
        export.Headers["Cache-Control"].ShouldBe("no-store");
        export.Body.ShouldContain("token-there-and-back");
        var lines = AccountScene.LinesOf(await scene.ImportAsync(export.Body));
        lines[^1].GetProperty("added").GetInt32().ShouldBe(0);
        lines[^1].GetProperty("failed").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Export_FromASession_TakesThePasswordAgain()
    {
        using var stranger = new AdminClient(scene.Scene.Torii.Setup.Address, key: null);
        var login = await stranger.PostAsync("login", new { admin_key = AccountScene.AdminKey });
        (string, string)[] session = [("Cookie", login.Headers["Set-Cookie"].Split(';')[0]), ("X-Torii-Antiforgery", login.Json.GetProperty("antiforgery").GetString()!)];

        (await stranger.SendAsync(HttpMethod.Post, "accounts/export", new { password = "a guess" }, session)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "password");
        (await stranger.SendAsync(HttpMethod.Post, "accounts/export", new { }, session)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "password");
        (await stranger.SendAsync(HttpMethod.Post, "accounts/export", new { admin_key = AccountScene.AdminKey }, session)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("?mode=magic", "mode")]
    [InlineData("?client_id=two%20words", "client_id")]
    public async Task Import_WithAFaultyParameter_IsRefused(string query, string param) =>
        (await scene.ImportAsync("a-token", query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task Import_WithAFaultyProxy_IsRefused() =>
        (await scene.ImportAsync("a-token", proxy: "nonsense")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "proxy");

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("   \n ", "is empty")]
    [InlineData("[{\"access_token\":", "breaks in line 1")]
    [InlineData("{\"a\":1}", "without a list")]
    [InlineData("[]", "names no account")]
    public async Task Import_OfWhatIsNoList_SaysWhy(string file, string why)
    {
        var answer = await scene.ImportAsync(file);

        answer.ShouldBeError(HttpStatusCode.BadRequest, "unreadable_file");
        answer.Body.ShouldContain(why);
    }

    [Fact]
    public async Task Import_WhileAnothersFileIsStillOnItsWay_IsNotKeptWaiting()
    {
        var begun = $"""
            POST /api/admin/accounts/import HTTP/1.1
            Host: {scene.Scene.Torii.Setup.Address.Authority}
            Authorization: Bearer {AccountScene.AdminKey}
            Content-Length: 1000

            a-token-of-a-slow-file
            """;
        using var slow = await RawRequest.BeginAsync(scene.Scene.Torii.Setup.Address, begun);

        (await scene.ImportAsync("token-beside-a-slow-file")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Import_OfATooLongFile_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "accounts/import") { Content = new ByteArrayContent(new byte[(64 * 1024 * 1024) + 1]) };

        (await scene.Admin.SendAsync(request)).ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    [Fact]
    public async Task Import_OfTenMegabytesOfRubbish_ReportsEachLine()
    {
        var file = new StringBuilder();
        while (file.Length < 10 * 1024 * 1024)
        {
            file.Append('x', 20_000).Append('\n');
        }

        var lines = AccountScene.LinesOf(await scene.ImportAsync(file.ToString()));

        lines[^1].GetProperty("added").GetInt32().ShouldBe(0);
        lines[^1].GetProperty("failed").GetInt32().ShouldBeGreaterThan(500);
    }

    private async Task<long> CountAsync() => (await scene.Admin.GetAsync("accounts?limit=1")).Json.GetProperty("total").GetInt64();
}
