using System.Net;
using Torii.Tests.Doors.Contents;

namespace Torii.Tests.Renditions;

/// <summary>Thumbnails and spritesheets over HTTP.</summary>
public sealed class VariantTests(ContentScene scene) : IClassFixture<ContentScene>
{
    private readonly ContentClient _client = scene.Client;

    private string Data => scene.Door.Scene.Torii.Setup.DataFolder;

    [Theory]
    [InlineData("videos", "thumbnail", "webp", "image/webp")]
    [InlineData("videos", "spritesheet", "mjpeg", "image/jpeg")]
    [InlineData("images", "thumbnail", "webp", "image/webp")]
    public async Task Variant_IsMadeOnceAndKept(string path, string variant, string codec, string type)
    {
        var id = path == "videos" ? await _client.VideoAsync("a comet") : await _client.PictureAsync("a comet");
        var files = MediaFiles.Of(Data).Count;
        var url = $"/v1/{path}/{id}/content?variant={variant}";

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _client.BytesAsync(url)));
        using var again = await _client.GetAsync(url);

        again.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        again.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith($"{id}-{variant}.");
        (await ContentClient.BytesAsync(again)).ShouldBe(all[0]);
        all.ShouldAllBe(bytes => bytes.SequenceEqual(all[0]));
        MediaFiles.Of(Data).Count.ShouldBe(files + 1);
        var (found, width, height) = await Probe.LookAsync(all[0]);
        found.ShouldBe(codec);
        Math.Max(width, height).ShouldBeInRange(2, variant == "thumbnail" ? 512 : 5 * 284);
    }

    [Fact]
    public async Task Variant_HasRangesAndConditionsToo()
    {
        var url = $"/v1/videos/{scene.Video}/content?variant=thumbnail";
        using var whole = await _client.GetAsync(url);

        using var part = await _client.GetAsync(url, ("Range", "bytes=0-3"));
        using var known = await _client.GetAsync(url, ("If-None-Match", whole.Headers.ETag!.ToString()));

        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await ContentClient.BytesAsync(part)).ShouldBe("RIFF"u8.ToArray());
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Spritesheet_OfAPicture_IsNotAvailable() =>
        (await _client.AnswerAsync($"/v1/images/{scene.Picture}/content?variant=spritesheet"))
            .ShouldBeError(HttpStatusCode.NotFound, "variant_not_available", "variant");

    [Theory]
    [InlineData("thumbnail")]
    [InlineData("spritesheet")]
    public async Task Video_ThatIsBroken_HasNoVariants(string variant)
    {
        var id = await _client.VideoAsync("a broken comet");
        var file = MediaFiles.Of(Data)[^1];
        await File.WriteAllBytesAsync(file.FullName, Doors.Bodies.Pictures.Mp4(50_000), TestContext.Current.CancellationToken);
        var files = MediaFiles.Of(Data).Count;

        (await _client.AnswerAsync($"/v1/videos/{id}/content?variant={variant}")).ShouldBeError(HttpStatusCode.NotFound, "variant_not_available", "variant");

        MediaFiles.Of(Data).Count.ShouldBe(files);
    }
}
