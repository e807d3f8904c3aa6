using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>The pages of a client's videos.</summary>
public sealed class VideoListTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Videos = VideoCalls.Videos;

    [Fact]
    public async Task List_GoesPageByPage_EitherWay()
    {
        using var client = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);
        (await client.GetAsync(Videos)).Body.ShouldBe("""{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}""");
        string[] ids = [await client.MakeAsync(new { prompt = "one" }), await client.MakeAsync(new { prompt = "two" }), await client.MakeAsync(new { prompt = "three" })];

        await ShouldBeAsync(client, "", [ids[2], ids[1], ids[0]], hasMore: false);
        await ShouldBeAsync(client, "?limit=2", [ids[2], ids[1]], hasMore: true);
        await ShouldBeAsync(client, $"?limit=2&after={ids[1]}", [ids[0]], hasMore: false);
        await ShouldBeAsync(client, "?limit=2&order=asc", [ids[0], ids[1]], hasMore: true);
        await ShouldBeAsync(client, $"?order=asc&after={ids[1]}", [ids[2]], hasMore: false);
        await ShouldBeAsync(client, $"?order=desc&after={ids[0]}", [], hasMore: false);
        await ShouldBeAsync(client, "?limit=0", [], hasMore: true);

        // The way of a client that deletes what it has seen.
        (await client.DeleteAsync($"{Videos}/{ids[1]}")).Accepted();
        await ShouldBeAsync(client, $"?limit=2&after={ids[1]}", [ids[0]], hasMore: false);
        await ShouldBeAsync(client, "/", [ids[2], ids[0]], hasMore: false);
    }

    [Theory]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("order=up", "order")]
    [InlineData("order=ASC", "order")]
    [InlineData("after=x", "after")]
    [InlineData("after=video_00000000000000000000000000000000", "after")]
    public async Task List_AskedForWrongly_SaysSo(string query, string param) =>
        (await door.Client.GetAsync($"{Videos}?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task List_OfAPictureAsCursor_SaysSo()
    {
        var picture = await door.Client.ChatAsync(ChatBodies.Text("a jetty, still"));

        (await door.Client.GetAsync($"{Videos}?after=video_{picture.Json.Text("id")["chatcmpl-".Length..]}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "after");
    }

    private static async Task ShouldBeAsync(ApiClient client, string query, string[] ids, bool hasMore)
    {
        var page = (await client.GetAsync(Videos + query)).Accepted();
        page.GetProperty("data").EnumerateArray().Select(video => video.Text("id")).ShouldBe(ids);
        (page.Text("object"), page.Text("first_id"), page.Text("last_id"), page.GetProperty("has_more").GetBoolean()).ShouldBe(("list", ids.FirstOrDefault(), ids.LastOrDefault(), hasMore));
    }
}
