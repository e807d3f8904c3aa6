using System.Text.Json.Nodes;
using Torii.Providers.Tests.Support;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.Tests.Upstreams.Bodies;

public sealed class FormWithMediaTests
{
    [Fact]
    public async Task Fields_AreWrittenAsTextOrAsJson_AndFilesAsTheyAre()
    {
        var fields = new JsonObject { ["prompt"] = "a heron", ["seconds"] = 8, ["more"] = new JsonObject { ["fps"] = 24 } };
        using var form = (await FormWithMedia.OfAsync(
            fields,
            [new FormMedia("image", "m1"), new FormMedia("last", "m1", new JsonObject { ["image_url"] = JsonWithMedia.Media("m1") })],
            _ => new MemoryStream(TestPictures.Png),
            TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var parts = new List<string>();
        foreach (var part in form)
        {
            parts.Add($"{part.Headers.ContentDisposition!.Name!.Trim('"')}={(part.Headers.ContentType is null ? await part.ReadAsStringAsync(TestContext.Current.CancellationToken) : part.Headers.ContentType)}");
        }

        parts.ShouldBe(
        [
            "prompt=a heron",
            "seconds=8",
            """more={"fps":24}""",
            "image=image/png",
            $$"""last={"image_url":"data:image/png;base64,{{Convert.ToBase64String(TestPictures.Png)}}"}""",
        ]);
    }

    [Fact]
    public async Task File_ThatIsGone_ClosesTheOthers()
    {
        var kept = new MemoryStream(TestPictures.Png);

        (await FormWithMedia.OfAsync([], Files("kept", "gone"), id => id == "kept" ? kept : null, TestContext.Current.CancellationToken)).ShouldBeNull();

        kept.CanRead.ShouldBeFalse();
    }

    [Fact]
    public async Task File_ThatCannotBeRead_IsClosed_AndTheOthersToo()
    {
        var kept = new MemoryStream(TestPictures.Png);
        var broken = new UnreadableFile();

        await Should.ThrowAsync<IOException>(() =>
            FormWithMedia.OfAsync([], Files("kept", "broken"), id => id == "kept" ? kept : broken, TestContext.Current.CancellationToken));

        (kept.CanRead, broken.IsClosed).ShouldBe((false, true));
    }

    private static FormMedia[] Files(params string[] ids) => [.. ids.Select(id => new FormMedia("image[]", id))];
}
