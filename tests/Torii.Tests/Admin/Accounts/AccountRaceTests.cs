using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

/// <summary>Several who change accounts at once, some of them slowly.</summary>
public sealed class AccountRaceTests(AccountScene scene) : IClassFixture<AccountScene>
{
    private const string Exchange = "POST /oauth/token";

    [Fact]
    public async Task Import_ThatAsksForLong_LeavesWhatOperatorsChangeMeanwhile()
    {
        var id = await AddAsync("before the import", "refresh-token-6");
        await using var slow = await scene.Scene.Upstream.HoldAsync(new UpstreamFault("slow") { Endpoint = Exchange, DelayMs = 3_000 });
        var import = scene.ImportAsync("refresh-token-6", "?mode=rt&refresh_tokens=true");
        await AskedAsync("refresh-token-6");

        (await scene.Admin.PutAsync($"accounts/{id}", new { name = "named meanwhile", video_limit = 3 })).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.PostAsync($"accounts/{id}/disable")).Status.ShouldBe(HttpStatusCode.OK);
        import.IsCompleted.ShouldBeFalse();
        AccountScene.LinesOf(await import)[0].GetProperty("result").GetString().ShouldBe("updated");

        var account = (await scene.Admin.GetAsync($"accounts/{id}")).Json;
        account.GetProperty("name").GetString().ShouldBe("named meanwhile");
        account.GetProperty("video_limit").GetInt32().ShouldBe(3);
        account.GetProperty("health").GetString().ShouldBe("disabled");
    }

    [Fact]
    public async Task Edit_OfATokenThatIsBeingRenewed_IsToldSo_AndKeepsNobodyElseWaiting()
    {
        var id = await AddAsync("being renewed", "refresh-token-7");
        await using var slow = await scene.Scene.Upstream.HoldAsync(new UpstreamFault("slow") { Endpoint = Exchange, DelayMs = 9_000 });
        var renewal = scene.Admin.PostAsync($"accounts/{id}/refresh");
        await AskedAsync("refresh-token-7");

        var edit = scene.Admin.PutAsync($"accounts/{id}", new { access_token = "written-by-the-operator" });
        (await scene.Admin.PostAsync("clients", new { name = "made meanwhile" })).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.PutAsync($"accounts/{id}", new { name = "renamed meanwhile" })).Status.ShouldBe(HttpStatusCode.OK);
        edit.IsCompleted.ShouldBeFalse();

        (await edit).ShouldBeError(HttpStatusCode.Conflict, "account_busy");
        (await renewal).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.GetAsync($"accounts/{id}")).Json.GetProperty("name").GetString().ShouldBe("renamed meanwhile");
    }

    [Fact]
    public async Task Add_ManyAtOnce_WaitForEachOther()
    {
        var added = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => scene.Admin.PostAsync("accounts", new { name = $"at once {number}", access_token = $"access-token-at-once-{number}" })));

        added.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task BulkLimits_WhileOthersSwitchAndDelete_TakeNothingBack()
    {
        var ids = await Task.WhenAll(Enumerable.Range(1, 40).Select(async number => (await scene.AddAsync($"of many {number}")).GetProperty("id").GetString()!));

        var limits = scene.Admin.PostAsync("accounts/bulk", new { action = "set_limits", ids, limits = new { weight = 7 } });
        await Task.WhenAll(ids.Take(20).Select(id => scene.Admin.PostAsync($"accounts/{id}/disable")));
        await Task.WhenAll(ids.Skip(20).Select(id => scene.Admin.DeleteAsync($"accounts/{id}")));
        await limits;

        var left = (await scene.Admin.GetAsync("accounts?search=of many&limit=100")).Json.GetProperty("items").EnumerateArray().ToList();
        left.Count.ShouldBe(20);
        left.ShouldAllBe(account => account.GetProperty("health").GetString() == "disabled" && account.GetProperty("weight").GetInt32() == 7);
    }

    private async Task<string> AddAsync(string name, string refreshToken) =>
        (await scene.AddAsync(new { name, access_token = $"access-token-beside-{refreshToken}", refresh_token = refreshToken })).GetProperty("id").GetString()!;

    private Task AskedAsync(string refreshToken) => Eventually.BeAsync("the upstream is asked", async () =>
        (await scene.Scene.Upstream.CallsAsync(Exchange)).Any(call => call.Body!.Value.GetProperty("refresh_token").GetString() == refreshToken));
}
