using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>How pictures and videos are sent along, by the servers' dialects.</summary>
public sealed class VideoInputTests
{
    private static readonly string Url = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png)}";

    [Fact]
    public async Task Request_WithAPicture_IsAFormWithTheFile()
    {
        var call = await Sending.SentAsync(TestRequests.Video("a heron", images: "m1"));

        var form = await SentForm.OfAsync(call);
        form.Names.ShouldBe(["prompt", "seconds", "size", "input_reference"]);
        (form["prompt"], form["seconds"], form["size"]).ShouldBe(("a heron", "15", "1280x720"));
        var file = form.Part("input_reference");
        (file.FileName, file.ContentType).ShouldBe(("input.png", "image/png"));
        file.Bytes.ShouldBe(TestPictures.Png);
        call.Headers["Content-Type"].ShouldNotContain("\"");
    }

    [Theory]
    [InlineData("""{"image":{"field":"image_reference","form":"wrapped"}}""", """{"image_reference":{"image_url":"URL"}}""")]
    [InlineData("""{"image":{"field":"reference_url","form":"text"}}""", """{"reference_url":"URL"}""")]
    [InlineData("""{"body":"json"}""", """{"input_reference":{"image_url":"URL"}}""")]
    public async Task Picture_InJson_StandsWhereTheDialectHasIt(string videos, string expected)
    {
        var call = await Sending.SentAsync(TestRequests.Video("p", images: "m1") with { Seconds = null, Size = null }, videos);

        var body = JsonNode.Parse(call.Text)!.AsObject();
        body.Remove("prompt");
        Sending.Compact(body).ShouldBe(expected.Replace("URL", Url));
    }

    [Fact]
    public async Task Picture_WrappedInAForm_IsAText()
    {
        var call = await Sending.SentAsync(TestRequests.Video(images: "m1"), """{"body":"multipart","image":{"field":"image_reference","form":"wrapped"}}""");

        var part = (await SentForm.OfAsync(call)).Part("image_reference");
        part.FileName.ShouldBeNull();
        part.ContentType.ShouldBeNull();
        part.Text.ShouldBe($$"""{"image_url":"{{Url}}"}""");
    }

    [Fact]
    public async Task Pictures_OfBothEndsAndReferences_HaveTheirOwnFields()
    {
        const string videos = """{"lastImage":{"field":"last_frame"},"reference":{"field":"references","form":"text"},"body":"json"}""";
        var call = await Sending.SentAsync(TestRequests.Video("p", images: ["m1", "m2"]) with { References = ["m3"] }, videos);

        var body = JsonNode.Parse(call.Text)!;
        ((string?)body["input_reference"]!["image_url"], (string?)body["last_frame"]!["image_url"]).ShouldBe((Url, Url));
        body["references"]!.AsArray().Select(item => (string?)item).ShouldBe([Url]);
    }

    [Theory]
    [InlineData("""{"video":{"field":"video_reference"}}""")]
    [InlineData("""{"body":"multipart","video":{"field":"video_reference","form":"wrapped"}}""")]
    public async Task Video_ToGoOutFrom_IsSentAlong(string videos)
    {
        var call = await Sending.SentAsync(TestRequests.Video() with { SourceVideo = "v1" }, videos);

        var part = (await SentForm.OfAsync(call)).Part("video_reference");
        if (part.FileName is null)
        {
            part.Text.ShouldBe($$"""{"video_url":"data:video/mp4;base64,{{Convert.ToBase64String(OpenAiScene.Clip)}}"}""");
            return;
        }

        (part.FileName, part.ContentType).ShouldBe(("input.mp4", "video/mp4"));
        part.Bytes.ShouldBe(OpenAiScene.Clip);
    }

    public static TheoryData<string, GenerationRequest> Impossible() => new()
    {
        { """{"image":null}""", TestRequests.Video(images: "m1") },
        { "{}", TestRequests.Video(images: ["m1", "m2"]) },
        { """{"lastImage":{"field":"last"}}""", TestRequests.Video(images: ["m1", "m2", "m3"]) },
        { "{}", TestRequests.Video() with { References = ["m1"] } },
        { "{}", TestRequests.Video() with { SourceVideo = "m1" } },
        { """{"remix":null}""", TestRequests.Video() with { Remix = new Source { Task = "task-0" } } },
        { """{"extension":null}""", TestRequests.Video() with { Extends = new Source { Task = "task-0" } } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task Request_ThatTheDialectHasNoPlaceFor_IsRefusedUnsent(string videos, GenerationRequest request)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: $$"""{"Targets":{"videos":{"Frames":0} },"Videos":{{videos}}}""");

        (await scene.SubmitAsync(request)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
        upstream.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"body":"json"}""")]
    [InlineData("""{"body":"multipart"}""")]
    [InlineData("""{"body":"multipart","image":{"field":"i","form":"wrapped"}}""")]
    public async Task Picture_ThatIsGone_IsRefusedUnsent(string videos)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: $$"""{"Videos":{{videos}}}""");

        var outcome = await scene.SubmitAsync(TestRequests.Video(images: "m1"), open: _ => null);

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Internal);
        upstream.Calls.ShouldBeEmpty();
    }
}
