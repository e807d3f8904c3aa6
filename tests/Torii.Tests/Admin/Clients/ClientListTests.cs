using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Clients;

public sealed class ClientListTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task List_ShowsConfiguredKeysLocked_AndNoKeyAnywhere()
    {
        var answer = await scene.Admin.GetAsync("clients?origin=configuration");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var items = Items(answer);
        items.Count.ShouldBeGreaterThanOrEqualTo(2);
        items.ShouldAllBe(item => item.GetProperty("is_locked").GetBoolean() && item.GetProperty("state").GetString() == "active");
        answer.Body.ShouldNotContain(scene.Scene.Torii.Setup.ClientKeys[0]);
        answer.Body.ShouldNotContain("hash", Case.Insensitive);
    }

    [Fact]
    public async Task List_Searched_FindsByPartOfTheName_AndPages()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await scene.MakeAsync(new { name = $"Searched <b>{number}</b>" });
        }

        var first = await scene.Admin.GetAsync("clients?search=sEARCHED%20%3Cb&limit=2");
        var next = first.Json.GetProperty("next").GetString();
        var second = await scene.Admin.GetAsync($"clients?search=searched&limit=2&after={next}");

        first.Json.GetProperty("total").GetInt64().ShouldBe(3);
        Items(first).Concat(Items(second)).Select(item => item.GetProperty("fields").GetProperty("name").GetString())
            .ShouldBe(["Searched <b>1</b>", "Searched <b>2</b>", "Searched <b>3</b>"]);
        second.Json.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Use_OfAKeyThatAsked_CountsIt()
    {
        var (id, key, _) = await scene.MakeAsync(new { name = "Busy", budget = 25.5m });
        using var client = new ApiClient(scene.Address, key);
        (await client.ChatAsync(ChatBodies.Text("a lighthouse on a hill"))).Status.ShouldBe(HttpStatusCode.OK);

        // Counts are some seconds old at most.
        var use = await Eventually.GetAsync(
            "the days count the picture",
            async () => (await scene.Admin.GetAsync($"clients/{id}/use?days=7")) is var answer && Days(answer).Sum(day => day.GetProperty("images").GetInt64()) == 1 ? answer : null);
        Days(use).Count.ShouldBe(7);
        Days(use)[6].GetProperty("spent").ValueKind.ShouldBe(JsonValueKind.Number);
        var row = await Eventually.GetAsync(
            "the row counts the picture",
            async () => (await scene.Admin.GetAsync($"clients/{id}")) is var answer && answer.Json.GetProperty("use").GetProperty("month").GetInt64() == 1 ? answer : null);
        row.Json.GetProperty("use").GetProperty("today").GetInt64().ShouldBeInRange(0, 1);
        row.Json.GetProperty("use").GetProperty("seen_at").ValueKind.ShouldBe(JsonValueKind.String);
        row.Json.GetProperty("fields").GetProperty("budget").GetDecimal().ShouldBe(25.5m);
    }

    [Theory]
    [InlineData("clients?limit=0", "limit")]
    [InlineData("clients?limit=501", "limit")]
    [InlineData("clients?origin=Configuration", "origin")]
    [InlineData("clients?origin=%3Cscript%3E", "origin")]
    [InlineData("clients?state=dead", "state")]
    public async Task List_AskedForWhatIsNotThere_NamesTheField(string path, string field) =>
        (await scene.Admin.GetAsync(path)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);

    [Theory]
    [InlineData("clients?limit=many")]
    [InlineData("clients/0/use?days=1e9")]
    public async Task Number_ThatIsNone_IsRefused(string path) => (await scene.Admin.GetAsync(path)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("367")]
    public async Task Use_BeyondItsDays_IsRefused(string days) =>
        (await scene.Admin.GetAsync($"clients/none/use?days={days}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "days");

    [Theory]
    [InlineData("clients/none")]
    [InlineData("clients/none/use")]
    [InlineData("clients/%27%20OR%201%3D1%20--")]
    public async Task Client_OfNoId_IsNotFound(string path) =>
        (await scene.Admin.GetAsync(path)).ShouldBeError(HttpStatusCode.NotFound, "client_not_found");

    [Fact]
    public async Task List_WithoutAKey_IsRefused()
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.GetAsync("clients")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await stranger.PostAsync("clients", new { name = "Mine" })).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    private static List<JsonElement> Days(ApiAnswer answer) => [.. answer.Json.GetProperty("days").EnumerateArray()];

    private static List<JsonElement> Items(ApiAnswer answer) => [.. answer.Json.GetProperty("items").EnumerateArray()];
}
