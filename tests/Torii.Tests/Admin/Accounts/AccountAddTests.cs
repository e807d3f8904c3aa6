using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

public sealed class AccountAddTests(AccountScene scene) : IClassFixture<AccountScene>
{
    [Fact]
    public async Task Add_WithAToken_IsUsedAndAskedAfterAtOnce()
    {
        const string token = "access-token-of-a-newcomer-1";

        var added = await scene.AddAsync(new { name = " newcomer ", access_token = "Bearer " + token, weight = 7, video_limit = 2, max_rpm = 30, proxy = "" });

        added.GetProperty("name").GetString().ShouldBe("newcomer");
        added.GetProperty("weight").GetInt32().ShouldBe(7);
        added.GetProperty("videos").GetProperty("limit").GetInt32().ShouldBe(2);
        added.GetRawText().ShouldNotContain(token);
        var id = added.GetProperty("id").GetString();
        await Eventually.BeAsync("its owner's address is known", async () =>
            (await scene.Admin.GetAsync($"accounts/{id}")).Json.GetProperty("email").GetString() is not null);
    }

    [Fact]
    public async Task Add_OfATokenThatIsThere_IsRefusedAndSaysWhose()
    {
        await scene.AddAsync(new { name = "first of two", access_token = "access-token-of-a-twin" });

        var answer = await scene.Admin.PostAsync("accounts", new { access_token = "access-token-of-a-twin" });

        answer.ShouldBeError(HttpStatusCode.Conflict, "account_exists");
        answer.Body.ShouldContain("first of two");
    }

    [Fact]
    public async Task Add_WithHostileTexts_KeepsThemAsTexts()
    {
        const string name = "<img src=x onerror=alert(1)> ' OR 1=1 --";

        var added = await scene.AddAsync(name);

        added.GetProperty("name").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task Add_WithAProxy_ShowsItMasked_AndKeepsItWhenSentBack()
    {
        var added = await scene.AddAsync(new { name = "behind a proxy", access_token = "access-token-behind-a-proxy", proxy = "socks5://someone:very-secret@127.0.0.1:9" });
        added.GetProperty("proxy").GetString().ShouldBe("socks5://someone:***@127.0.0.1:9");

        var edited = await scene.Admin.PutAsync($"accounts/{added.GetProperty("id").GetString()}", new { name = "still behind it", proxy = "socks5://someone:***@127.0.0.1:9" });

        edited.Json.GetProperty("proxy").GetString().ShouldBe("socks5://someone:***@127.0.0.1:9");
        edited.Body.ShouldNotContain("very-secret");
        (await scene.Admin.PostAsync("accounts/export", new { })).Body.ShouldContain("socks5://someone:very-secret@127.0.0.1:9");
    }

    [Theory]
    [InlineData("""{"upstream":"nowhere","access_token":"a-token"}""", "upstream")]
    [InlineData("""{"upstream":"simulator","access_token":"a-token"}""", "upstream")]
    [InlineData("{}", "access_token")]
    [InlineData("""{"access_token":"two words and < more"}""", "access_token")]
    [InlineData("""{"session_token":"a;b"}""", "session_token")]
    [InlineData("""{"key":"sk-key","access_token":"a-token"}""", "key")]
    [InlineData("""{"access_token":"a-token","weight":0}""", "weight")]
    [InlineData("""{"access_token":"a-token","weight":1001}""", "weight")]
    [InlineData("""{"access_token":"a-token","max_rpm":0}""", "max_rpm")]
    [InlineData("""{"access_token":"a-token","image_limit":-1}""", "image_limit")]
    [InlineData("""{"access_token":"a-token","video_limit":10001}""", "video_limit")]
    [InlineData("""{"access_token":"a-token","proxy":"ftp://host:1"}""", "proxy")]
    [InlineData("""{"access_token":"a-token","proxy":"http://user:***@host:1"}""", "proxy")]
    [InlineData("""{"access_token":"a-token","name":"\u0000\u202e"}""", "name")]
    [InlineData("""{"access_token":"a-token","weight":"heavy"}""", "weight")]
    [InlineData("""{"access_token":"a-token","colour":"red"}""", "colour")]
    [InlineData("""{"access_token":["a-token"]}""", "access_token")]
    public async Task Add_WithAFaultyField_IsRefusedByItsName(string body, string param) =>
        (await scene.Admin.PostAsync("accounts", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("[")]
    [InlineData("")]
    [InlineData("null")]
    public async Task Add_WithWhatIsNoObject_IsRefused(string body) =>
        ((int)(await scene.Admin.PostAsync("accounts", body)).Status).ShouldBeInRange(400, 499);

    [Fact]
    public async Task Add_WithAHugeToken_IsRefused() =>
        (await scene.Admin.PostAsync("accounts", new { access_token = new string('a', 1_000_000) })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "access_token");

    [Fact]
    public async Task Add_IsWrittenDown_WithoutTheToken()
    {
        var added = await scene.AddAsync(new { name = "written down", access_token = "access-token-that-nobody-may-read" });

        var log = await scene.Admin.GetAsync("audit?action=accounts.add");
        log.Json.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("subject").GetString()).ShouldContain(added.GetProperty("id").GetString());
        log.Body.ShouldContain("written down");
        log.Body.ShouldNotContain("access-token-that-nobody-may-read");
    }

    [Fact]
    public async Task Convert_OfASessionToken_TellsAnAccessToken_AndKeepsNothing()
    {
        var before = await CountAsync();

        var answer = await scene.Admin.PostAsync("accounts/convert", new { kind = "st", token = "session-token-9" });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("access_token").GetString()!.ShouldStartWith("eyJ");
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Convert_OfARefreshToken_TellsItsSuccessor()
    {
        var answer = await scene.Admin.PostAsync("accounts/convert", new { kind = "rt", token = "refresh-token-9" });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("refresh_token").GetString()!.ShouldStartWith("rt_");
    }

    [Fact]
    public async Task Convert_OfAnAccountsOwnRefreshToken_IsRefused()
    {
        await scene.AddAsync(new { name = "owner of it", access_token = "access-token-of-an-owner", refresh_token = "refresh-token-8" });

        var answer = await scene.Admin.PostAsync("accounts/convert", new { kind = "rt", token = "refresh-token-8" });

        answer.ShouldBeError(HttpStatusCode.Conflict, "account_exists");
        (await scene.Scene.Upstream.CallsAsync("POST /oauth/token")).ShouldNotContain(call => call.Body!.Value.GetProperty("refresh_token").GetString() == "refresh-token-8");
    }

    [Theory]
    [InlineData("""{"kind":"at","token":"a"}""", "kind")]
    [InlineData("""{"kind":"st","token":"two words"}""", "token")]
    [InlineData("""{"kind":"rt","token":"a","client_id":"two words"}""", "client_id")]
    public async Task Convert_WithAFaultyField_IsRefused(string body, string param) =>
        (await scene.Admin.PostAsync("accounts/convert", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task Convert_OfATokenThatNobodyKnows_SaysSo() =>
        (await scene.Admin.PostAsync("accounts/convert", new { kind = "rt", token = "nobody-knows-this-one" })).ShouldBeError(HttpStatusCode.BadRequest, "conversion_refused", "token");

    private async Task<long> CountAsync() => (await scene.Admin.GetAsync("accounts?limit=1")).Json.GetProperty("total").GetInt64();
}
