using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

public sealed class AccountEditTests(AccountScene scene) : IClassFixture<AccountScene>
{
    [Fact]
    public async Task Edit_ChangesWhatIsWritten_AndKeepsTheToken()
    {
        var added = await scene.AddAsync("before the edit");
        var id = added.GetProperty("id").GetString();

        var edited = await scene.Admin.PutAsync($"accounts/{id}", new
        {
            version = added.GetProperty("version").GetString(),
            name = "after the edit",
            weight = 3,
            image_limit = 0,
            makes_videos = false,
        });

        edited.Status.ShouldBe(HttpStatusCode.OK, edited.Body);
        var account = (await scene.Admin.GetAsync($"accounts/{id}")).Json;
        account.GetProperty("name").GetString().ShouldBe("after the edit");
        account.GetProperty("images").GetProperty("limit").GetInt32().ShouldBe(0);
        account.GetProperty("has_access_token").GetBoolean().ShouldBeTrue();
        account.GetProperty("version").GetString().ShouldNotBe(added.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Edit_OnAnOldVersion_IsToldSo()
    {
        var added = await scene.AddAsync("edited by two");
        var (id, version) = (added.GetProperty("id").GetString(), added.GetProperty("version").GetString());
        (await scene.Admin.PutAsync($"accounts/{id}", new { version, name = "by the first" })).Status.ShouldBe(HttpStatusCode.OK);

        var second = await scene.Admin.PutAsync($"accounts/{id}", new { version, name = "by the second" });

        second.ShouldBeError(HttpStatusCode.Conflict, "edit_conflict");
        (await scene.Admin.GetAsync($"accounts/{id}")).Json.GetProperty("name").GetString().ShouldBe("by the first");
    }

    [Fact]
    public async Task Edit_WithAnotherToken_BringsADeadAccountBack()
    {
        var added = await scene.AddAsync(new { name = "dead", access_token = AccountScene.Revoked });
        var id = added.GetProperty("id").GetString();
        var dead = await scene.Admin.PostAsync($"accounts/{id}/test");
        dead.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        dead.Json.GetProperty("account").GetProperty("health").GetString().ShouldBe("invalid");

        var edited = await scene.Admin.PutAsync($"accounts/{id}", new { name = "alive", access_token = "access-token-that-lives" });

        edited.Json.GetProperty("health").GetString().ShouldBe("active");
        (await scene.Admin.PostAsync($"accounts/{id}/test")).Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Edit_ThatTakesTheLastTokenAway_IsRefused()
    {
        var id = (await scene.AddAsync("keeps its token")).GetProperty("id").GetString();

        (await scene.Admin.PutAsync($"accounts/{id}", new { access_token = "" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "access_token");
    }

    [Fact]
    public async Task Edit_WithAnotherAccountsToken_IsRefused()
    {
        await scene.AddAsync(new { name = "the owner", access_token = "access-token-with-an-owner" });
        var id = (await scene.AddAsync("the taker")).GetProperty("id").GetString();

        (await scene.Admin.PutAsync($"accounts/{id}", new { access_token = "access-token-with-an-owner" })).ShouldBeError(HttpStatusCode.Conflict, "account_exists");
    }

    [Fact]
    public async Task EditAndDelete_OfAListedAccount_AreLocked()
    {
        var id = (await scene.ListedAsync()).GetProperty("id").GetString();

        (await scene.Admin.PutAsync($"accounts/{id}", new { name = "mine" })).ShouldBeError(HttpStatusCode.Conflict, "locked");
        (await scene.Admin.DeleteAsync($"accounts/{id}")).ShouldBeError(HttpStatusCode.Conflict, "locked");
    }

    [Theory]
    [InlineData("""{"weight":0}""", "weight")]
    [InlineData("""{"proxy":"nonsense"}""", "proxy")]
    [InlineData("""{"key":"a-key"}""", "key")]
    [InlineData("""{"enabled":true}""", "enabled")]
    public async Task Edit_WithAFaultyField_IsRefused(string body, string param)
    {
        var id = (await scene.AddAsync("faulty edit")).GetProperty("id").GetString();

        (await scene.Admin.PutAsync($"accounts/{id}", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);
    }

    [Theory]
    [InlineData("PUT", "accounts/nobody")]
    [InlineData("DELETE", "accounts/nobody")]
    [InlineData("POST", "accounts/nobody/enable")]
    [InlineData("POST", "accounts/nobody/disable")]
    [InlineData("POST", "accounts/nobody/test")]
    [InlineData("POST", "accounts/nobody/refresh")]
    [InlineData("POST", "accounts/nobody/activate")]
    [InlineData("POST", "accounts/nobody/release")]
    public async Task AnythingWithWhatIsNotThere_IsNotFound(string method, string path) =>
        (await scene.Admin.SendAsync(new HttpMethod(method), path, path.EndsWith("activate", StringComparison.Ordinal) ? """{"invite_code":"code"}""" : "{}"))
            .ShouldBeError(HttpStatusCode.NotFound, "account_not_found");

    [Fact]
    public async Task Delete_OfAnUnusedAccount_IsForGood()
    {
        var id = (await scene.AddAsync("unused")).GetProperty("id").GetString();

        var deleted = await scene.Admin.DeleteAsync($"accounts/{id}");

        deleted.Json.GetProperty("retired").GetBoolean().ShouldBeFalse();
        (await scene.Admin.GetAsync($"accounts/{id}")).ShouldBeError(HttpStatusCode.NotFound, "account_not_found");
    }
}
