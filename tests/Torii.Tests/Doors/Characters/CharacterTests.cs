using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Characters;

/// <summary>The characters that a client has kept.</summary>
public sealed class CharacterTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Fact]
    public async Task Character_IsListedNamedAndDeleted()
    {
        var id = await MakeAsync();

        var shown = await door.Client.GetAsync("/v1/characters/" + id);
        shown.Status.ShouldBe(HttpStatusCode.OK, shown.Body);
        shown.Json.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "object", "created_at", "username", "name", "character_id", "cameo_id", "avatar_url", "mention"]);
        Text(shown.Json, "id").ShouldBe(id);
        Text(shown.Json, "object").ShouldBe("character");
        Text(shown.Json, "mention").ShouldBe("@" + Text(shown.Json, "username"));
        (await ChatClient.DownloadAsync(new Uri(Text(shown.Json, "avatar_url")))).ShouldNotBeEmpty();
        (await ListAsync("?limit=100")).Json.GetProperty("data").EnumerateArray().ShouldContain(entry => Text(entry, "id") == id);

        var video = await door.Client.ChatAsync(ChatBodies.Text($"{Text(shown.Json, "mention")} plants a tree", ChatModels.Video));
        video.Status.ShouldBe(HttpStatusCode.OK, video.Body);

        var deleted = await DeleteAsync(id);
        deleted.Status.ShouldBe(HttpStatusCode.OK, deleted.Body);
        (Text(deleted.Json, "id"), Text(deleted.Json, "object"), deleted.Json.GetProperty("deleted").GetBoolean()).ShouldBe((id, "character", true));
        (await DeleteAsync(id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.GetAsync("/v1/characters/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        await Eventually.BeAsync("it was removed upstream", async () => (await door.Scene.Upstream.CallsAsync("DELETE /project_y/characters/{character_id}")).Count > 0);
        (await door.Client.GetAsync("/v1/generation/" + id)).Content.ShouldBe("The character has been deleted.");
    }

    [Fact]
    public async Task List_GoesPageByPage_NewestFirst()
    {
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);
        (await other.GetAsync("/v1/characters")).Json.ToString().ShouldBe("""{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}""");
        string[] ids = [await MakeAsync(other), await MakeAsync(other)];

        var first = (await other.GetAsync("/v1/characters?limit=1")).Json;
        Ids(first).ShouldBe([ids[1]]);
        (Text(first, "first_id"), Text(first, "last_id"), first.GetProperty("has_more").GetBoolean()).ShouldBe((ids[1], ids[1], true));

        var second = (await other.GetAsync("/v1/characters?limit=1&after=" + Text(first, "last_id"))).Json;
        Ids(second).ShouldBe([ids[0]]);
        second.GetProperty("has_more").GetBoolean().ShouldBeFalse();

        var end = (await other.GetAsync("/v1/characters?after=" + ids[0])).Json;
        Ids(end).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherClients_IsAsIfItWereNotThere()
    {
        var id = await MakeAsync();
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        (await other.GetAsync("/v1/characters/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/characters/" + id))).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.GetAsync("/v1/characters?after=" + id)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "after");
        (await door.Client.GetAsync("/v1/characters/" + id)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("order=asc", "order")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("after=x", "after")]
    [InlineData("after=character_00000000000000000000000000000000", "after")]
    public async Task List_AskedForWrongly_SaysSo(string query, string param) =>
        (await ListAsync("?" + query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("x")]
    [InlineData("character_00000000000000000000000000000000")]
    [InlineData("%20")]
    public async Task Nonsense_IsNotFound(string id)
    {
        (await door.Client.GetAsync("/v1/characters/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await DeleteAsync(id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    private async Task<string> MakeAsync(ApiClient? client = null)
    {
        var answer = await (client ?? door.Client).ChatAsync(VideoBodies.Of());
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return "character_" + Text(answer.Json, "id")["chatcmpl-".Length..];
    }

    private Task<ApiAnswer> ListAsync(string query) => door.Client.GetAsync("/v1/characters" + query);

    private Task<ApiAnswer> DeleteAsync(string id) => door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/characters/" + id));

    private static string[] Ids(JsonElement list) => [.. list.GetProperty("data").EnumerateArray().Select(entry => Text(entry, "id"))];

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
