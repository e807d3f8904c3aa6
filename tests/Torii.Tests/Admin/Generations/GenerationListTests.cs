using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Generations;

public sealed class GenerationListTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task List_HasWhatClientsAskedFor_WithWhatALineShows()
    {
        var id = await Made.EndedVideoAsync(scene, "A kite over the <b>harbour</b> & \"sea\"");

        var answer = await scene.Admin.GetAsync($"generations?ids={id}");
        var row = answer.Json.GetProperty("items")[0];

        row.GetProperty("public_id").GetString().ShouldBe($"video_{id}");
        row.GetProperty("state").GetString().ShouldBe("completed");
        row.GetProperty("kind").GetString().ShouldBe("video");
        row.GetProperty("model").GetString().ShouldBe("sora-2");
        row.GetProperty("prompt").GetString().ShouldBe("A kite over the <b>harbour</b> & \"sea\"");
        row.GetProperty("account").GetString().ShouldNotBeNullOrEmpty();
        row.GetProperty("client").GetString().ShouldNotBeNullOrEmpty();
        row.GetProperty("thumbnail").GetString().ShouldStartWith("/api/admin/media/");
        row.GetProperty("running_seconds").GetDouble().ShouldBePositive();
        row.GetProperty("adjustments").GetInt32().ShouldBeGreaterThan(-1);
        answer.Headers["Cache-Control"].ShouldBe("no-store");
    }

    [Fact]
    public async Task List_Pages_GoOnWithoutGapOrRepeat()
    {
        string[] made = [await Made.EndedVideoAsync(scene, "page one"), await Made.EndedVideoAsync(scene, "page two"), await Made.EndedVideoAsync(scene, "page three")];

        var seen = new List<string>();
        string? next = "";
        while (next is not null)
        {
            var page = (await scene.Admin.GetAsync($"generations?limit=2{(next.Length > 0 ? $"&after={next}" : "")}")).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        seen.ShouldBe(seen.Distinct().OrderDescending(StringComparer.Ordinal));
        made.ShouldBeSubsetOf(seen);
    }

    [Fact]
    public async Task List_Search_FindsByIdNameAndWords()
    {
        var id = await Made.EndedVideoAsync(scene, "A tortoise sorts 100% of the_post");
        var detail = await Made.ReadAsync(scene, id);
        var task = detail.GetProperty("attempts")[0].GetProperty("task").GetString()!;
        var result = detail.GetProperty("attempts")[0].GetProperty("result").GetString()!;

        foreach (var search in new[] { id, $"video_{id}", id[..20], $"video_{id[..24]}", task, result, "TORTOISE sorts", "100% of the_p" })
        {
            (await Made.ListAsync(scene, $"search={Uri.EscapeDataString(search)}")).ShouldContain(id, search);
        }

        (await Made.ListAsync(scene, $"search={Uri.EscapeDataString("tortoise%sorts")}")).ShouldNotContain(id);
    }

    [Fact]
    public async Task List_Filters_NarrowIt()
    {
        var id = await Made.EndedVideoAsync(scene, "filtered");
        var row = (await scene.Admin.GetAsync($"generations?ids={id}")).Json.GetProperty("items")[0];
        var at = row.GetProperty("created_at").GetDateTimeOffset();

        foreach (var (query, isThere) in new[]
        {
            ("state=completed,failed&kind=video", true), ("state=queued", false), ("kind=image", false), ("model=sora-2", true), ("model=other", false),
            ($"client={row.GetProperty("client_id").GetString()}", true), ("client=nobody", false),
            ($"account={row.GetProperty("account_id").GetString()}", true), ("account=nobody", false), ("target=sora", true), ("target=none", false), ("cause=content", false),
            ($"from={at.AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}", true), ($"from={at.AddMinutes(1):yyyy-MM-ddTHH:mm:ssZ}", false), ($"to={at.AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}", false),
        })
        {
            (await Made.ListAsync(scene, query)).Contains(id).ShouldBe(isThere, query);
        }
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("state=running", "state")]
    [InlineData("state=completed,<script>", "state")]
    [InlineData("kind=audio", "kind")]
    [InlineData("cause=bad_luck", "cause")]
    public async Task List_WithWhatIsNoFilter_NamesTheField(string query, string param) =>
        (await scene.Admin.GetAsync($"generations?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("limit=many", "limit")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-99-99", "to")]
    public async Task List_WithTheWrongType_NamesTheField(string query, string param) =>
        (await scene.Admin.GetAsync($"generations?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task List_WithHugeTexts_IsRefused()
    {
        (await scene.Admin.GetAsync($"generations?search={new string('x', 501)}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "search");
        (await scene.Admin.GetAsync($"generations?ids={string.Join(',', Enumerable.Repeat("a", 501))}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "ids");
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\\")]
    [InlineData("!")]
    [InlineData("%%%")]
    [InlineData("\u0000")]
    [InlineData("\ud83c")]
    public async Task List_WithHostileTexts_FindsNothing(string search)
    {
        await Made.EndedVideoAsync(scene, "plain words");

        (await Made.ListAsync(scene, $"search={Uri.EscapeDataString(search)}&after=zzzz")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Choices_NameModelsClientsAndAccounts()
    {
        var choices = (await scene.Admin.GetAsync("generations/choices")).Json;

        choices.GetProperty("models").EnumerateArray().Select(model => model.GetString()).ShouldContain("sora-2");
        choices.GetProperty("clients").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);
        choices.GetProperty("accounts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task List_WithoutAKey_IsRefused()
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.GetAsync("generations")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }
}
