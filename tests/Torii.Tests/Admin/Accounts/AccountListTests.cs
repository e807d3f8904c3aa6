using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

public sealed class AccountListTests(AccountScene scene) : IClassFixture<AccountScene>
{
    [Fact]
    public async Task List_TellsOfEveryAccount_WithoutItsToken()
    {
        var answer = await scene.Admin.GetAsync("accounts");

        var listed = answer.Json.GetProperty("items").EnumerateArray().Single(account => account.GetProperty("name").GetString() == "listed");
        listed.GetProperty("upstream").GetString().ShouldBe("sora");
        listed.GetProperty("origin").GetString().ShouldBe("configuration");
        listed.GetProperty("health").GetString().ShouldBe("active");
        listed.GetProperty("has_access_token").GetBoolean().ShouldBeTrue();
        listed.GetProperty("has_refresh_token").GetBoolean().ShouldBeFalse();
        listed.GetProperty("locked_by").GetString().ShouldNotBeNull();
        answer.Body.ShouldNotContain(scene.Scene.Torii.Setup.Accounts[0].Token);
        answer.Headers["Cache-Control"].ShouldBe("no-store");
    }

    [Fact]
    public async Task List_PageByPage_ShowsEachAccountOnce()
    {
        for (var number = 1; number <= 3; number++)
        {
            await scene.AddAsync($"paged {number}");
        }

        var names = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = (await scene.Admin.GetAsync($"accounts?limit=2&search=paged&after={after}")).Json;
            page.GetProperty("total").GetInt64().ShouldBe(3);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(account => account.GetProperty("name").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        names.ShouldBe(["paged 1", "paged 2", "paged 3"]);
    }

    [Theory]
    [InlineData("health=disabled", 0)]
    [InlineData("upstream=nowhere", 0)]
    [InlineData("kind=video", 1)]
    [InlineData("health=active", 1)]
    [InlineData("upstream=sora", 1)]
    [InlineData("search=LISTED", 1)]
    public async Task List_Filtered_ShowsWhatFits(string filter, int count) =>
        (await scene.Admin.GetAsync($"accounts?origin=configuration&{filter}")).Json.GetProperty("items").GetArrayLength().ShouldBe(count);

    [Theory]
    [InlineData("health=ill", "health")]
    [InlineData("health=1", "health")]
    [InlineData("kind=song", "kind")]
    [InlineData("origin=heaven", "origin")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    public async Task List_WithWhatIsNoFilter_IsRefused(string query, string param) =>
        (await scene.Admin.GetAsync($"accounts?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task List_WithHostileTexts_FindsNothing()
    {
        var hostile = Uri.EscapeDataString("' OR 1=1 --<script>");

        (await scene.Admin.GetAsync($"accounts?search={hostile}&plan={hostile}")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Get_OfWhatIsNotThere_IsNotFound() =>
        (await scene.Admin.GetAsync("accounts/nobody")).ShouldBeError(HttpStatusCode.NotFound, "account_not_found");

    [Fact]
    public async Task Summary_CountsByHealth()
    {
        var summary = (await scene.Admin.GetAsync("accounts/summary")).Json;

        summary.GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        summary.GetProperty("upstreams").EnumerateArray().Select(name => name.GetString()).ShouldContain("sora");
    }

    [Fact]
    public async Task Get_AfterAnImage_CountsIt()
    {
        await scene.Scene.First.AskAsync("a lantern on a quiet lake", ChatModels.Picture);
        var id = (await scene.ListedAsync()).GetProperty("id").GetString();

        await Eventually.BeAsync("the image is counted", async () =>
            (await scene.Admin.GetAsync("accounts")).Json.GetProperty("items").EnumerateArray().Sum(account => account.GetProperty("made").GetProperty("images_today").GetInt64()) > 0);
        id.ShouldNotBeNull();
    }
}
