using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Characters;

public sealed class CharacterTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Character_OfAnyClient_IsListedShownAndDeleted()
    {
        var id = await MakeAsync();

        var row = Items(await scene.Admin.GetAsync($"characters?limit=500")).Single(item => Text(item, "public_id") == id);
        Text(row, "client_name").ShouldNotBeEmpty();
        Text(row, "account_name").ShouldStartWith("a");
        row.GetProperty("is_usable").GetBoolean().ShouldBeTrue();
        var username = Text(row, "username");

        Items(await scene.Admin.GetAsync($"characters?search={Uri.EscapeDataString("@" + username.ToUpperInvariant())}")).Count.ShouldBe(1);
        Items(await scene.Admin.GetAsync($"characters?client={Text(row, "client_id")}&account={Text(row, "account_id")}")).ShouldNotBeEmpty();
        Items(await scene.Admin.GetAsync("characters?client=somebody")).ShouldBeEmpty();
        (await scene.Admin.GetAsync($"characters/{id}")).Json.GetProperty("username").GetString().ShouldBe(username);

        (await scene.Admin.DeleteAsync($"characters/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await scene.Admin.GetAsync($"characters/{id}")).ShouldBeError(HttpStatusCode.NotFound, "character_not_found");
        (await scene.Admin.DeleteAsync($"characters/{id}")).ShouldBeError(HttpStatusCode.NotFound, "character_not_found");
        (await scene.Client.GetAsync("/v1/characters/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.BeAsync("it was removed upstream", async () => (await scene.Scene.Upstream.CallsAsync("DELETE /project_y/characters/{character_id}")).Count > 0);
        (await scene.Admin.GetAsync("audit?action=characters.delete")).Body.ShouldContain("@" + username);
    }

    [Fact]
    public async Task List_GoesPageByPage_NewestFirst()
    {
        string[] made = [await MakeAsync(), await MakeAsync()];

        var first = await scene.Admin.GetAsync("characters?limit=1");
        var second = await scene.Admin.GetAsync($"characters?limit=1&after={first.Json.GetProperty("next").GetString()}");

        Items(first).Concat(Items(second)).Select(item => Text(item, "public_id")).ShouldBe(made.Reverse());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1000000", "limit")]
    public async Task List_BeyondItsBounds_IsRefused(string query, string field) =>
        (await scene.Admin.GetAsync($"characters?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);

    [Fact]
    public async Task List_OfHostileOrHugeTexts_HoldsAgainstThem()
    {
        (await scene.Admin.GetAsync($"characters?search={new string('x', 5000)}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "search");

        var hostile = Uri.EscapeDataString("' OR 1=1 --");
        var answer = await scene.Admin.GetAsync($"characters?search={hostile}&client={hostile}&account={hostile}&after={hostile}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        Items(answer).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("character_00000000000000000000000000000000")]
    [InlineData("%2e%2e%2fclients")]
    public async Task Character_OfNoId_IsNotFound(string id)
    {
        (await scene.Admin.GetAsync($"characters/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Admin.DeleteAsync($"characters/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> MakeAsync()
    {
        var answer = await scene.Client.ChatAsync(VideoBodies.Of());
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return "character_" + answer.Json.GetProperty("id").GetString()!["chatcmpl-".Length..];
    }

    private static List<JsonElement> Items(ApiAnswer answer) => [.. answer.Json.GetProperty("items").EnumerateArray()];

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
