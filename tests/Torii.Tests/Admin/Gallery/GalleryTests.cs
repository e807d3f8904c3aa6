using System.Net;
using System.Text.Json;
using Torii.Tests.Admin.Generations;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Gallery;

public sealed class GalleryTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task List_HasResults_WithLinksThatOpen()
    {
        var id = await Made.EndedVideoAsync(scene, "Something to look at");

        var item = await ItemOfAsync(id);

        item.GetProperty("prompt").GetString().ShouldBe("Something to look at");
        var media = item.GetProperty("media");
        media.GetProperty("link").GetString().ShouldStartWith(scene.Address.ToString());
        var content = await OpenAsync(media.GetProperty("content").GetString()!);
        content.Headers["Content-Type"].ShouldBe("video/mp4");
        content.Headers["Cache-Control"].ShouldContain("immutable");
        content.Headers["Content-Security-Policy"].ShouldContain("sandbox");
        content.Headers.ContainsKey("Content-Disposition").ShouldBeFalse();
        (await OpenAsync($"{media.GetProperty("content").GetString()}?download=true")).Headers["Content-Disposition"].ShouldContain($"video_{id}.mp4");
        (await OpenAsync(media.GetProperty("thumbnail").GetString()!)).Headers["Content-Type"].ShouldStartWith("image/");
    }

    [Fact]
    public async Task List_ByKind_HasThatKindAlone()
    {
        var id = await Made.EndedVideoAsync(scene, "A video alone");

        (await KindsAsync("kind=video")).ShouldContain(id);
        (await KindsAsync("kind=image")).ShouldNotContain(id);
        (await KindsAsync("client=nobody")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("kind=audio", "kind")]
    public async Task List_WithWhatIsNoFilter_NamesTheField(string query, string param) =>
        (await scene.Admin.GetAsync($"media?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("..%2Ftorii.db")]
    [InlineData("x")]
    public async Task File_OfAnIdThatIsNone_IsNotFound(string id)
    {
        (await scene.Admin.GetAsync($"media/{id}/content")).ShouldBeError(HttpStatusCode.NotFound, "media_not_found");
        (await scene.Admin.GetAsync($"media/{id}/thumbnail")).ShouldBeError(HttpStatusCode.NotFound, "media_not_found");
    }

    [Fact]
    public async Task File_WithoutAKey_IsRefused()
    {
        var media = (await ItemOfAsync(await Made.EndedVideoAsync(scene, "Not for strangers"))).GetProperty("media");
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.GetAsync(media.GetProperty("content").GetString()!)).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task Usage_CountsWhatIsKept()
    {
        await Made.EndedVideoAsync(scene, "It takes room");

        var usage = (await scene.Admin.GetAsync("media/usage")).Json;

        usage.GetProperty("bytes").GetInt64().ShouldBe(usage.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("bytes").GetInt64()));
        usage.GetProperty("disk_free").GetInt64().ShouldBePositive();
        usage.GetProperty("days").GetArrayLength().ShouldBe(30);
    }

    [Theory]
    [InlineData("""{"older_than_days":-1,"kinds":["video"]}""", "invalid_value", "older_than_days")]
    [InlineData("""{"older_than_days":99999,"kinds":["video"]}""", "invalid_value", "older_than_days")]
    [InlineData("""{"older_than_days":1,"kinds":[]}""", "invalid_value", "kinds")]
    [InlineData("""{"older_than_days":"1","kinds":["video"]}""", "invalid_value", "older_than_days")]
    [InlineData("""{"older_than_days":1,"kinds":["video"],"everything":true}""", "invalid_value", "everything")]
    [InlineData("""{"kinds":["video"]}""", "invalid_json", null)]
    public async Task CleanUp_WithABrokenBody_IsRefused(string body, string code, string? param) =>
        (await scene.Admin.PostAsync("media/clean-up", body)).ShouldBeError(HttpStatusCode.BadRequest, code, param);

    private async Task<JsonElement> ItemOfAsync(string id) =>
        (await scene.Admin.GetAsync("media?limit=500")).Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("generation_id").GetString() == id);

    private async Task<IReadOnlyList<string?>> KindsAsync(string query) =>
        [.. (await scene.Admin.GetAsync($"media?{query}")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("generation_id").GetString())];

    private async Task<ApiAnswer> OpenAsync(string path)
    {
        var answer = await scene.Admin.GetAsync(path);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer;
    }
}
