using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Events;

/// <summary>Following what is not there, or from where nobody can have been.</summary>
public sealed class EventMistakeTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("+1")]
    [InlineData("0x1")]
    [InlineData("one")]
    [InlineData("1,2")]
    [InlineData("99999999999")]
    [InlineData("1 2")]
    public async Task Number_ThatIsNone_IsRefused(string number)
    {
        var id = await AskAsync(ChatModels.Picture);

        (await GetAsync(id, $"?after={Uri.EscapeDataString(number)}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "after");
        (await GetAsync(id, "?after=0", number)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "Last-Event-ID");
    }

    [Theory]
    [InlineData(ChatModels.Picture, "videos")]
    [InlineData(ChatModels.Video, "images")]
    public async Task OtherKind_IsNotThere(string model, string path)
    {
        var id = await AskAsync(model);

        (await door.Client.GetAsync($"/v1/{path}/{id}/events")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Theory]
    [InlineData("videos", ChatModels.Video)]
    [InlineData("images", ChatModels.Picture)]
    [InlineData("generation", ChatModels.Picture)]
    public async Task AnotherClients_IsAsIfItWereNotThere(string path, string model)
    {
        var id = await AskAsync(model);
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        (await other.GetAsync($"/v1/{path}/{id}/events")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.GetAsync($"/v1/{path}/{id}/events")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("videos", "video_00000000000000000000000000000000")]
    [InlineData("images", "image_00000000000000000000000000000000")]
    [InlineData("generation", "chatcmpl-00000000000000000000000000000000")]
    [InlineData("videos", "x")]
    [InlineData("images", "..%2F..%2Fhealth")]
    [InlineData("generation", "%C3%A9%20%22%27;--")]
    public async Task Nonsense_IsNotThere(string path, string id) =>
        (await door.Client.GetAsync($"/v1/{path}/{id}/events")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");

    private Task<ApiAnswer> GetAsync(string id, string query, string? lastEventId = null) =>
        door.Client.SendAsync(EventReader.Request(door.Key, $"/v1/generation/{id}/events{query}", lastEventId));

    private async Task<string> AskAsync(string model)
    {
        var request = ApiClient.ChatRequest(ApiClient.Bytes(ChatBodies.Text("a gatekeeper", model)));
        request.Headers.Add("Prefer", "respond-async");
        return (await door.Client.SendAsync(request)).Json.GetProperty("id").GetString()!;
    }
}
