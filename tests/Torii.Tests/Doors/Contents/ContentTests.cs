using System.Net;
using Torii.Tests.Doors.Files;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Contents;

/// <summary>The bytes of results, as programs fetch them.</summary>
public sealed class ContentTests(ContentScene scene) : IClassFixture<ContentScene>
{
    private readonly ContentClient _client = scene.Client;

    private DoorScene Door => scene.Door;

    [Theory]
    [InlineData("")]
    [InlineData("?variant=video")]
    public async Task Video_HasAllThatDownloadsNeed(string query)
    {
        var id = scene.Video;

        // What the SDKs ask for is nothing that a video is.
        using var answer = await _client.GetAsync($"/v1/videos/{id}/content{query}", ("Accept", "application/binary"), ("Accept-Encoding", "gzip"));

        var bytes = await ContentClient.BytesAsync(answer);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        bytes.AsSpan(4, 4).SequenceEqual("ftyp"u8).ShouldBeTrue();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        answer.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        answer.Content.Headers.GetValues("Content-Disposition").ShouldBe([$"attachment; filename=\"{id}.mp4\""]);
        answer.Content.Headers.LastModified.ShouldNotBeNull();
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer.Headers.ETag!.IsWeak.ShouldBeFalse();
        answer.Headers.AcceptRanges.ShouldBe(["bytes"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("x-request-id").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("videos", "")]
    [InlineData("images", "")]
    [InlineData("videos", "?variant=poster")]
    [InlineData("videos", "?variant=thumbnail")]
    public async Task Head_IsTheSameWithoutABody(string door, string query)
    {
        var id = door == "videos" ? scene.Video : scene.Picture;
        var path = $"/v1/{door}/{id}/content{query}";

        using var get = await _client.GetAsync(path);
        using var head = await _client.SendAsync(HttpMethod.Head, path);

        head.StatusCode.ShouldBe(get.StatusCode);
        if (get.IsSuccessStatusCode)
        {
            HeadersOf(head).ShouldBe(HeadersOf(get));
        }

        (await ContentClient.BytesAsync(head)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_IsServedByItsPlace()
    {
        var id = scene.Picture;

        using var first = await _client.GetAsync($"/v1/images/{id}/content");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType!.ShouldStartWith("image/");
        (await _client.BytesAsync($"/v1/images/{id}/content?index=0&variant=image")).ShouldBe(await ContentClient.BytesAsync(first));
        (await _client.AnswerAsync($"/v1/images/{id}/content?index=99")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "index");
        (await _client.AnswerAsync($"/v1/images/{id}/content?index=-1")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "index");
        (await _client.AnswerAsync($"/v1/images/{id}/content?index=")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "index");
    }

    [Fact]
    public async Task Pictures_OfABatch_HaveTheirPlacesInIt()
    {
        var answer = await Door.Client.ChatAsync(ChatBodies.Text("two comets", ChatModels.Picture).With("n", 2));
        var id = answer.Json.GetProperty("id").GetString()!;
        var path = $"/v1/images/image_{id[(id.LastIndexOf('-') + 1)..]}/content?index=";

        using var first = await _client.GetAsync(path + 0);
        using var second = await _client.GetAsync(path + 1);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        first.Content.Headers.ContentDisposition!.FileName.ShouldNotBe(second.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("videos", "poster")]
    [InlineData("videos", "image")]
    [InlineData("videos", "")]
    [InlineData("videos", "VIDEO")]
    [InlineData("videos", "video&variant=thumbnail")]
    [InlineData("images", "video")]
    public async Task Variant_ThatIsUnknown_IsRefused(string path, string variant)
    {
        var answer = await _client.AnswerAsync($"/v1/{path}/video_00000000000000000000000000000000/content?variant={variant}");

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "variant");
        answer.Body.ShouldContain("thumbnail, spritesheet");
    }

    [Fact]
    public async Task Video_BeforeItsEnd_IsNotReady()
    {
        await Door.Scene.Upstream.SetSecondsAsync(30);
        try
        {
            var asked = await Door.Scene.First.AskLaterAsync("a slow comet");

            (await _client.AnswerAsync($"/v1/videos/video_{ContentClient.IdOf(asked)}/content")).ShouldBeError(HttpStatusCode.BadRequest, "video_not_ready", "id");
        }
        finally
        {
            await Door.Scene.Upstream.SetSecondsAsync(0.3);
        }
    }

    [Fact]
    public async Task Video_ThatFailed_SaysWhy()
    {
        await using var held = await Door.Scene.Upstream.HoldAsync(new UpstreamFault("violation"));
        var asked = await Door.Scene.First.AskLaterAsync("something that is not allowed");
        var end = await Door.Scene.First.EndAsync(asked.Id!);

        var answer = await _client.AnswerAsync($"/v1/videos/video_{ContentClient.IdOf(asked)}/content");

        answer.ShouldBeError(HttpStatusCode.BadRequest, "video_generation_failed", "id");
        answer.Body.ShouldContain(end.ErrorMessage!);
    }

    [Fact]
    public async Task Video_OfAnotherClient_IsNotFound()
    {
        var id = scene.Video;
        using var other = new ContentClient(Door.Address, Door.Scene.Torii.Setup.ClientKeys[1], Door.Scene.Second);

        (await other.AnswerAsync($"/v1/videos/{id}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.AnswerAsync($"/v1/videos/{id}/content?variant=thumbnail")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Theory]
    [InlineData("/v1/videos/video_00000000000000000000000000000000/content")]
    [InlineData("/v1/images/image_00000000000000000000000000000000/content")]
    [InlineData("/v1/videos/video_1/content")]
    [InlineData("/v1/videos/..%2F..%2Ftorii.db/content")]
    public async Task Id_ThatIsUnknown_IsNotFound(string path) => (await _client.AnswerAsync(path)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");

    [Fact]
    public async Task Id_OfTheOtherKind_IsNotFound()
    {
        (await _client.AnswerAsync($"/v1/images/{scene.Video}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await _client.AnswerAsync($"/v1/videos/{scene.Picture}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task Video_ThatWasDeleted_IsNotFound_AndItsThumbnailNeither()
    {
        var id = await _client.VideoAsync("a comet");
        await _client.BytesAsync($"/v1/videos/{id}/content?variant=thumbnail");
        using var deleted = await _client.SendAsync(HttpMethod.Delete, $"/v1/videos/{id}");
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await _client.AnswerAsync($"/v1/videos/{id}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await _client.AnswerAsync($"/v1/videos/{id}/content?variant=thumbnail")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task File_RemovedFromTheDiskBeforehand_IsNotFound()
    {
        var id = await _client.VideoAsync("a lost comet");
        MediaFiles.DeleteLast(Door.Scene.Torii.Setup.DataFolder);

        (await _client.AnswerAsync($"/v1/videos/{id}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task File_RemovedWhileItIsRead_IsReadToItsEnd()
    {
        const int Length = 32 * 1024 * 1024;
        var upload = await Door.Client.SendAsync(FileForms.Request(FileForms.Of(Bodies.Pictures.Mp4(Length), "long.mp4", "vision")));

        // Only its beginning fits into what lies between the two.
        using var answer = await _client.GetAsync($"/v1/files/{upload.Json.GetProperty("id").GetString()}/content");
        MediaFiles.DeleteLast(Door.Scene.Torii.Setup.DataFolder);

        (await ContentClient.BytesAsync(answer)).Length.ShouldBe(Length);
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage answer) => ApiAnswer.HeadersOf(answer)
        .Where(header => !header.Key.Equals("x-request-id", StringComparison.OrdinalIgnoreCase) && header.Key != "Date")
        .ToDictionary(StringComparer.OrdinalIgnoreCase);
}
