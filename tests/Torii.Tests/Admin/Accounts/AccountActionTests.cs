using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

public sealed class AccountActionTests(AccountScene scene) : IClassFixture<AccountScene>
{
    [Fact]
    public async Task Test_OfOneThatWorks_TellsWhatTheUpstreamKnows()
    {
        var id = (await scene.AddAsync("tested")).GetProperty("id").GetString();

        var answer = await scene.Admin.PostAsync($"accounts/{id}/test");

        answer.Json.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.Body);
        answer.Json.GetProperty("account").GetProperty("email").GetString()!.ShouldContain("@");
        answer.Json.GetProperty("account").GetProperty("plan").GetString().ShouldBe("chatgpt_pro");
    }

    [Fact]
    public async Task Test_OfOneThatIsSwitchedOff_StillAsks()
    {
        var id = (await scene.AddAsync("off and tested")).GetProperty("id").GetString();
        await scene.Admin.PostAsync($"accounts/{id}/disable");

        (await scene.Admin.PostAsync($"accounts/{id}/test")).Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Test_OfOneThatIsShutOut_SaysWhy_AndReleaseTriesItAgain()
    {
        var id = (await scene.AddAsync(new { name = "shut out", access_token = AccountScene.Revoked })).GetProperty("id").GetString();

        var answer = await scene.Admin.PostAsync($"accounts/{id}/test");

        answer.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        answer.Json.GetProperty("code").GetString().ShouldBe("upstream_unauthorized");
        var hold = answer.Json.GetProperty("account").GetProperty("holds")[0];
        hold.GetProperty("scope").GetString().ShouldBe("account");
        hold.GetProperty("health").GetString().ShouldBe("invalid");
        var released = await scene.Admin.PostAsync($"accounts/{id}/release");
        released.Json.GetProperty("account").GetProperty("health").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task Refresh_GetsANewToken_AndSpendsTheRefreshTokenOnce()
    {
        var id = (await scene.AddAsync(new { name = "renewed", refresh_token = "refresh-token-1" })).GetProperty("id").GetString();
        await Eventually.BeAsync("it has an access token", async () => (await scene.Admin.GetAsync($"accounts/{id}")).Json.GetProperty("has_access_token").GetBoolean());

        var answer = await scene.Admin.PostAsync($"accounts/{id}/refresh");

        answer.Json.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.Body);
        answer.Json.GetProperty("account").GetProperty("expires_at").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        var spent = (await scene.Scene.Upstream.CallsAsync("POST /oauth/token")).Select(call => call.Body!.Value.GetProperty("refresh_token").GetString());
        spent.ShouldBeUnique();
    }

    [Fact]
    public async Task Refresh_OfOneThatCannotBeRenewed_IsRefused()
    {
        var id = (await scene.AddAsync("only an access token")).GetProperty("id").GetString();

        (await scene.Admin.PostAsync($"accounts/{id}/refresh")).ShouldBeError(HttpStatusCode.Conflict, "not_renewable");
    }

    [Fact]
    public async Task Activate_WithAnInviteCode_MakesItReady()
    {
        var inviter = (await scene.AddAsync("inviter")).GetProperty("id").GetString();
        var code = (await scene.Admin.PostAsync($"accounts/{inviter}/test")).Json.GetProperty("account").GetProperty("invite_code").GetString();
        var id = (await scene.AddAsync(new { name = "uninvited", access_token = AccountScene.Uninvited })).GetProperty("id").GetString();

        var answer = await scene.Admin.PostAsync($"accounts/{id}/activate", new { invite_code = code });

        answer.Json.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.Body);
    }

    [Theory]
    [InlineData("""{"invite_code":""}""")]
    [InlineData("""{"invite_code":"two words"}""")]
    [InlineData("""{"invite_code":7}""")]
    public async Task Activate_WithWhatIsNoCode_IsRefused(string body)
    {
        var id = (await scene.ListedAsync()).GetProperty("id").GetString();

        (await scene.Admin.PostAsync($"accounts/{id}/activate", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "invite_code");
    }
}
