using System.Text;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Providers.Sora.Submitting;
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
    public void Style_OfAVideo_IsNamedInEachBody()
    {
        GenerationRequest[] requests = [TestRequests.Video(), FlowRequests.Remix(), FlowRequests.Storyboard()];
        foreach (var request in requests)
        {
            Written(request with { Style = "anime" }).ShouldContain("\"style_id\":\"anime\"");
        }
    }

    [Fact]
    public void Remix_OnAStandardModel_IsTheReferencesBody() => Written(FlowRequests.Remix()).ShouldBe(Reference("remix"));

    [Theory]
    [InlineData("sora2pro-portrait-15s", "\"style_id\":null}")]
    [InlineData("sora2pro-hd-portrait-15s", "\"style_id\":null,\"size\":\"large\"}")]
    public void Remix_OnAProModel_NamesItAndASizeOnlyIfLarge(string model, string end)
    {
        var body = Written(FlowRequests.Remix(model));

        body.ShouldContain("\"model\":\"sy_ore\"");
        body.ShouldEndWith(end);
    }

    [Fact]
    public void Storyboard_OfOneShot_IsTheReferencesBody() => Written(FlowRequests.Storyboard()).ShouldBe(Reference("storyboard"));

    [Fact]
    public void Storyboard_OnAnHdModelFromAPicture_HasItsModelSizeAndUpload() =>
        Written(FlowRequests.Storyboard() with { Model = "sora2pro-hd-landscape-15s", Images = ["m1"] }, "upload_one").ShouldContain(
            """
            "size":"large","n_frames":450,"storyboard_id":null,"inpaint_items":[{"kind":"upload","upload_id":"upload_one"}],"remix_target_id":null,"model":"sy_ore"
            """);

    [Fact]
    public void Storyboard_WithInstructionsAndShots_IsATimelineAndThenThese()
    {
        var request = TestRequests.Video() with { Storyboard = new Storyboard([new Shot("5.0", "A gull lands"), new Shot("2", "It [looks] up")], "Calm sea") };

        SoraPrompts.Of(request, username: null).ShouldBe(
            "current timeline:\nShot 1:\nduration: 5.0sec\nScene: A gull lands\n\nShot 2:\nduration: 2sec\nScene: It [looks] up\n\ninstructions:\nCalm sea");
    }

    [Fact]
    public void Character_MadeForAVideo_IsNamedBeforeThePrompt()
    {
        SoraPrompts.Of(TestRequests.Video(), "heron123").ShouldBe("@heron123 a lighthouse in the fog");
        SoraPrompts.Of(FlowRequests.Storyboard(), "heron123").ShouldBe("@heron123 Shot 1:\nduration: 5.0sec\nScene: A gull lands");
    }

    [Fact]
    public void Extension_IsThePromptAndItsLength()
    {
        Written(FlowRequests.Extension()).ShouldBe(Reference("extension"));
        Written(FlowRequests.Extension(15)).ShouldContain("\"extension_duration_s\":15");
    }

    [Fact]
    public void Submission_OfEachKind_GoesToItsPath()
    {
        PathOf(TestRequests.Image()).ShouldBe("video_gen");
        PathOf(TestRequests.Video()).ShouldBe("nf/create");
        PathOf(FlowRequests.Remix()).ShouldBe("nf/create");
        PathOf(FlowRequests.Storyboard()).ShouldBe("nf/create/storyboard");
        PathOf(FlowRequests.Extension()).ShouldBe("project_y/profile/drafts/gen_one/long_video_extension");
    }

    [Fact]
    public void Objection_ToEachImpossibleRequest_NamesIt()
    {
        SoraObjections.To(TestRequests.Video()).ShouldBeNull();
        SoraObjections.To(TestRequests.Video(images: ["m1", "m2"]))!.ShouldContain("one picture");
        SoraObjections.To(TestRequests.Video() with { Seconds = null })!.ShouldContain("length");
        SoraObjections.To(TestRequests.Image() with { Size = null })!.ShouldContain("size");
        SoraObjections.To(TestRequests.Image() with { Model = "another" })!.ShouldContain("model");
        SoraObjections.To(FlowRequests.Remix() with { Remix = new Source { GenerationId = "g" } })!.ShouldContain("post");
        SoraObjections.To(FlowRequests.Extension()).ShouldBeNull();
        SoraObjections.To(FlowRequests.Extension(20))!.ShouldContain("10 or for 15");
        SoraObjections.To(FlowRequests.Extension() with { Extends = new Source() })!.ShouldContain("not known");
        SoraObjections.To(FlowRequests.Character()).ShouldBeNull();
        SoraObjections.To(FlowRequests.Character() with { CharacterVideo = null })!.ShouldContain("needed");
        SoraObjections.To(FlowRequests.Character() with { CharacterVideo = null, CharacterSource = new Source() })!.ShouldContain("not known");
        SoraObjections.To(FlowRequests.Enhancement()).ShouldBeNull();
        SoraObjections.To(FlowRequests.Enhancement() with { Model = "gpt-image" })!.ShouldContain("does not enhance");
    }

    private static string Written(GenerationRequest request, params string[] uploads) =>
        Encoding.UTF8.GetString(SoraBodies.Write(request, uploads).Body);

    private static string PathOf(GenerationRequest request) => SoraBodies.Write(request, []).Path;

    private static string Reference(string name) => ReferenceData.Read(name + ".json");
}
