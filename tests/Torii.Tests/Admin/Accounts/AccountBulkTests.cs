using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

public sealed class AccountBulkTests(AccountScene scene) : IClassFixture<AccountScene>
{
    [Fact]
    public async Task Disable_OfSome_TellsOfEach_AndOfThoseThatAreNotThere()
    {
        var (one, other) = (await IdAsync("bulk 1"), await IdAsync("bulk 2"));

        var lines = await RunAsync(new { action = "disable", ids = new[] { one, "nobody", other } });

        lines.Count.ShouldBe(4);
        lines.Single(line => line.GetProperty("id").GetString() == "nobody").GetProperty("ok").GetBoolean().ShouldBeFalse();
        lines[^1].GetProperty("done").GetInt32().ShouldBe(2);
        lines[^1].GetProperty("failed").GetInt32().ShouldBe(1);
        (await scene.Admin.GetAsync($"accounts/{one}")).Json.GetProperty("health").GetString().ShouldBe("disabled");
    }

    [Fact]
    public async Task SetLimits_ByFilter_ChangesWhatIsGiven_AndLeavesTheRest()
    {
        var id = (await scene.AddAsync(new { name = "limited by filter", access_token = "access-token-limited", image_limit = 5, video_limit = 5 })).GetProperty("id").GetString();

        var lines = await RunAsync(new { action = "set_limits", filter = new { search = "limited by filter" }, limits = new { image_limit = -1, max_rpm = 9 } });

        lines[^1].GetProperty("done").GetInt32().ShouldBe(1);
        var account = (await scene.Admin.GetAsync($"accounts/{id}")).Json;
        account.GetProperty("image_limit").ValueKind.ShouldBe(JsonValueKind.Null);
        account.GetProperty("video_limit").GetInt32().ShouldBe(5);
        account.GetProperty("max_rpm").GetInt32().ShouldBe(9);
    }

    [Fact]
    public async Task SetProxy_TellsWhatIsLocked()
    {
        var listed = (await scene.ListedAsync()).GetProperty("id").GetString();
        var own = await IdAsync("gets a proxy");

        var lines = await RunAsync(new { action = "set_proxy", ids = new[] { listed, own }, proxy = "http://user:hidden-word@127.0.0.1:9" });

        lines.Single(line => line.GetProperty("id").GetString() == listed).GetProperty("ok").GetBoolean().ShouldBeFalse();
        (await scene.Admin.GetAsync($"accounts/{own}")).Json.GetProperty("proxy").GetString().ShouldBe("http://user:***@127.0.0.1:9");
    }

    [Fact]
    public async Task Test_OfGoodAndBad_TellsWhich()
    {
        var good = await IdAsync("good");
        var bad = (await scene.AddAsync(new { name = "bad", access_token = AccountScene.Revoked })).GetProperty("id").GetString();

        var lines = await RunAsync(new { action = "test", ids = new[] { good, bad } });

        lines[0].GetProperty("ok").GetBoolean().ShouldBeTrue();
        lines[1].GetProperty("ok").GetBoolean().ShouldBeFalse();
        lines[1].GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Delete_OfMany_RemovesThem()
    {
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            ids.Add(await IdAsync($"to be deleted {number}"));
        }

        (await RunAsync(new { action = "delete", ids }))[^1].GetProperty("done").GetInt32().ShouldBe(5);

        (await scene.Admin.GetAsync("accounts?search=to be deleted")).Json.GetProperty("total").GetInt64().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"action":"explode","ids":["a"]}""", "action")]
    [InlineData("""{"action":"enable"}""", "ids")]
    [InlineData("""{"action":"enable","ids":[]}""", "ids")]
    [InlineData("""{"action":"enable","ids":["a"],"filter":{}}""", "filter")]
    [InlineData("""{"action":"enable","filter":{"health":"ill"}}""", "health")]
    [InlineData("""{"action":"set_limits","ids":["a"]}""", "limits")]
    [InlineData("""{"action":"set_limits","ids":["a"],"limits":{"weight":0}}""", "limits.weight")]
    [InlineData("""{"action":"set_limits","ids":["a"],"limits":{"image_limit":-2}}""", "limits.image_limit")]
    [InlineData("""{"action":"set_limits","ids":["a"],"limits":{"max_rpm":0}}""", "limits.max_rpm")]
    [InlineData("""{"action":"set_proxy","ids":["a"],"proxy":"gopher://host"}""", "proxy")]
    public async Task Bulk_WithAFaultyField_IsRefused(string body, string param) =>
        (await scene.Admin.PostAsync("accounts/bulk", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    private async Task<string> IdAsync(string name) => (await scene.AddAsync(name)).GetProperty("id").GetString()!;

    private async Task<IReadOnlyList<JsonElement>> RunAsync(object request) => AccountScene.LinesOf(await scene.Admin.PostAsync("accounts/bulk", request));
}
