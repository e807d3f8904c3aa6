using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Settings;

/// <summary>Changes of settings that cannot be made: each says which setting, and stores nothing.</summary>
public sealed class BrokenSettingTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Theory]
    [InlineData("Torii:Work:MaxAttempts", "0")]
    [InlineData("Torii:Work:MaxAttempts", "1001")]
    [InlineData("Torii:Work:MaxAttempts", "1.5")]
    [InlineData("Torii:Work:MaxAttempts", "1e400")]
    [InlineData("Torii:Work:MaxAttempts", "99999999999999999999")]
    [InlineData("Torii:Work:MaxAttempts", "\"7\"")]
    [InlineData("Torii:Work:MaxAttempts", "[7]")]
    [InlineData("Torii:Work:Timeout", "0")]
    [InlineData("Torii:Work:Timeout", "-1")]
    [InlineData("Torii:Work:Timeout", "1e-7")]
    [InlineData("Torii:Work:Timeout", "1e9")]
    [InlineData("Torii:Work:Timeout", "\"00:05:00\"")]
    [InlineData("Torii:Work:Selection", "\"best\"")]
    [InlineData("Torii:Work:Selection", "3")]
    [InlineData("Torii:Verbose", "\"true\"")]
    [InlineData("Torii:Verbose", "1")]
    [InlineData("Torii:BaseUrl", "\"example.com\"")]
    [InlineData("Torii:BaseUrl", "\"javascript:alert(1)\"")]
    [InlineData("Torii:BaseUrl", "\"\"")]
    [InlineData("Torii:BaseUrl", "{}")]
    [InlineData("Torii:Ffmpeg", "\"/usr/bin/ffmpeg\\n-evil\"")]
    [InlineData("Torii:Proxy:Url", "\"socks4://127.0.0.1\"")]
    [InlineData("Torii:Proxy:Url", "\"http://user:***@127.0.0.1\"")]
    [InlineData("Torii:TrustedProxies", "[\"everybody\"]")]
    [InlineData("Torii:TrustedProxies", "\"127.0.0.1\"")]
    [InlineData("Torii:AllowedHosts", "[\"a,b\"]")]
    [InlineData("Torii:AllowedHosts", "[1]")]
    [InlineData("Torii:AllowedHosts", "[null]")]
    [InlineData("Torii:Webhooks", "[\"ftp://example.com\"]")]
    [InlineData("Torii:WebhookSecret", "\"short\"")]
    [InlineData("Torii:Host2", "1")]
    [InlineData("console-password", "\"guessed\"")]
    [InlineData("", "1")]
    [InlineData("torii:verbose", "true")]
    public async Task Value_ThatIsNotAllowed_IsRefusedByName(string key, string value)
    {
        var answer = await scene.Admin.PutAsync("settings", $$$"""{"values":{{{{JsonSerializer.Serialize(key)}}}:{{{value}}}}}""");

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", key);
        (await scene.Admin.GetAsync("settings")).Json.GetProperty("settings").EnumerateArray().ShouldAllBe(row => row.GetProperty("origin").GetString() != "console");
    }

    [Fact]
    public async Task CookieWithoutItsUserAgent_NamesTheOneThatIsMissing() =>
        (await scene.Admin.PutAsync("settings", """{"values":{"Torii:Challenge:Cookie":"cf_clearance=1"}}""")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "Torii:Challenge:UserAgent");

    [Theory]
    [InlineData("Torii:Port", "9000")]
    [InlineData("Torii:Simulator", "\"on\"")]
    [InlineData("Torii:Data", "\"/tmp\"")]
    [InlineData("Torii:MasterKey", "\"another passphrase\"")]
    [InlineData("Torii:AdminKey", "\"another-admin-key\"")]
    public async Task Setting_ThatIsFixedOutside_IsLocked(string key, string value) =>
        (await scene.Admin.PutAsync("settings", $$$"""{"values":{"{{{key}}}":{{{value}}}}}""")).ShouldBeError(HttpStatusCode.Conflict, "locked", key);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"values":null}""")]
    [InlineData("""{"values":[]}""")]
    [InlineData("""{"values":{},"verison":"1"}""")]
    [InlineData("""{"values":{},"version":1}""")]
    [InlineData("""{"values":{"Torii:Verbose":""")]
    public async Task Body_ThatIsNoChange_IsRefused(string body)
    {
        var answer = await scene.Admin.PutAsync("settings", body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Json.GetProperty("error").GetProperty("type").GetString().ShouldBe("invalid_request_error");
    }

    [Fact]
    public async Task HugeText_IsRefused() =>
        (await scene.Admin.PutAsync("settings", $$$"""{"values":{"Torii:Ffmpeg":"{{{new string('x', 2_000_000)}}}"}}""")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "Torii:Ffmpeg");

    [Fact]
    public async Task Stranger_SeesAndChangesNothing()
    {
        using var stranger = new AdminClient(scene.Address, "not-the-admin-key");

        (await stranger.GetAsync("settings")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await stranger.PutAsync("settings", """{"values":{"Torii:Verbose":true}}""")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }
}
