using System.Text;
using Torii.Core.Generations;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraBodiesTests
{
    [Fact]
    public void Image_WithoutPicture_IsTheReferencesBody() =>
        Written(TestRequests.Image()).ShouldBe(Reference("image"));

    [Fact]
    public void Image_WithPictures_RemixesAllOfThem() =>
        Written(TestRequests.Image(images: ["m1", "m2"]), "upload_one", "upload_two").ShouldBe(Reference("image-remix"));

    [Fact]
    public void Video_WithoutPicture_IsTheReferencesBody() =>
        Written(TestRequests.Video()).ShouldBe(Reference("video"));

    [Fact]
    public void Video_WithPicture_IsTheReferencesBody() =>
        Written(TestRequests.Video(images: "m1"), "upload_one").ShouldBe(Reference("video-from-image"));

    [Theory]
    [InlineData("sora2-landscape-10s", 10, "\"size\":\"small\",\"n_frames\":300,\"model\":\"sy_8\"")]
    [InlineData("sora2-portrait-25s", 25, "\"size\":\"small\",\"n_frames\":750,\"model\":\"sy_8\"")]
    [InlineData("sora2pro-landscape-15s", 15, "\"size\":\"small\",\"n_frames\":450,\"model\":\"sy_ore\"")]
    [InlineData("sora2pro-hd-landscape-10s", 10, "\"size\":\"large\",\"n_frames\":300,\"model\":\"sy_ore\"")]
    public void Video_OfEachTier_HasItsModelSizeAndFrames(string model, int seconds, string part) =>
        Written(TestRequests.Video(model: model, seconds: seconds)).ShouldContain(part);

    [Fact]
    public void Video_TallerThanWide_IsPortrait() =>
        Written(TestRequests.Video(portrait: true)).ShouldContain("\"orientation\":\"portrait\"");

    [Fact]
    public void Prompt_WithLettersAndQuotes_IsWrittenAsItIs() =>
        Written(TestRequests.Image("灯台と\"霧\" <b> & 'c'\n🗼")).ShouldContain("""
            "prompt":"灯台と\"霧\" <b> & 'c'\n\uD83D\uDDFC"
            """);

    [Fact]
    public void Objection_ToEachImpossibleRequest_NamesIt()
    {
        SoraBodies.Objection(TestRequests.Video()).ShouldBeNull();
        SoraBodies.Objection(TestRequests.Video(images: ["m1", "m2"]))!.ShouldContain("one picture");
        SoraBodies.Objection(TestRequests.Video() with { Seconds = null })!.ShouldContain("length");
        SoraBodies.Objection(TestRequests.Image() with { Size = null })!.ShouldContain("size");
        SoraBodies.Objection(TestRequests.Image() with { Model = "another" })!.ShouldContain("model");
        SoraBodies.Objection(TestRequests.Image() with { Kind = GenerationKind.Prompt })!.ShouldContain("images and videos");
    }

    private static string Written(GenerationRequest request, params string[] uploads) =>
        Encoding.UTF8.GetString(SoraBodies.Write(request, uploads));

    private static string Reference(string name) => ReferenceData.Read(name + ".json");
}
