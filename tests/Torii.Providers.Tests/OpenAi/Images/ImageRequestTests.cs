using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Images;

public sealed class ImageRequestTests
{
    private static readonly string Made = $$"""{"data":[{"b64_json":"{{Convert.ToBase64String(TestPictures.Png)}}"}]}""";

    [Fact]
    public async Task Words_GoAsJson_WithTheKey_AndWithoutAFormatThatOpenAiRefuses()
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress);

        var outcome = await scene.PictureAsync(TestRequests.Image("a \"heron\" 鷺") with { Size = new PixelSize(1536, 1024) });

        outcome.ShouldBeOfType<StepOutcome.Finished>();
        var call = server.Calls.Single();
        (call.Method, call.Target).ShouldBe(("POST", "/backend/images/generations"));
        call.Headers["Authorization"].ShouldBe("Bearer " + MakerScene.Key);
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Text.ShouldBe("""{"model":"maker-1","prompt":"a \"heron\" 鷺","size":"1536x1024"}""");
    }

    [Fact]
    public async Task Account_WithoutAKey_SendsNone()
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress) { AccountKey = null };

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Finished>();

        server.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task Dialect_SaysFormatAndFields_AndTheTargetHasTheLastWord()
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        var dialect = new ImageDialect
        {
            Path = "pictures",
            ResponseFormat = "b64_json",
            Size = PictureSizeForm.Omit,
            Fields = new JsonObject { ["quality"] = "low", ["steps"] = 20, ["model"] = null },
        };
        await using var plain = new MakerScene(server.BaseAddress, dialect);
        await using var scene = new MakerScene(server.BaseAddress, dialect) { Target = plain.Target with { Parameters = """{"quality":"high","seed":7}""" } };

        (await scene.PictureAsync(TestRequests.Image("a heron"))).ShouldBeOfType<StepOutcome.Finished>();

        server.Calls.Single().Target.ShouldBe("/backend/pictures");
        server.Calls.Single().Text.ShouldBe("""{"prompt":"a heron","response_format":"b64_json","quality":"high","steps":20,"seed":7}""");
    }

    [Theory]
    [InlineData(1024, 1024, "1:1", "1K")]
    [InlineData(1536, 1024, "3:2", "1K")]
    [InlineData(1024, 1536, "2:3", "1K")]
    [InlineData(360, 360, "1:1", "512")]
    [InlineData(1280, 720, "16:9", "1K")]
    [InlineData(1792, 1024, "16:9", "1K")]
    [InlineData(2048, 2048, "1:1", "2K")]
    [InlineData(3840, 2160, "16:9", "2K")]
    [InlineData(4096, 4096, "1:1", "4K")]
    public async Task Size_AsShape_IsTheNearestRatioAndClass(int width, int height, string ratio, string resolution)
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress, new ImageDialect { Size = PictureSizeForm.Shape });

        await scene.PictureAsync(TestRequests.Image() with { Size = new PixelSize(width, height) });

        var sent = JsonNode.Parse(server.Calls.Single().Text)!;
        (sent["aspect_ratio"]!.GetValue<string>(), sent["resolution"]!.GetValue<string>()).ShouldBe((ratio, resolution));
        sent["size"].ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("*", "\"model\":\"gpt-image\",")]
    public async Task Model_IsLeftOutWhereNoneIsNeeded_AndTheClientsWhereNamesAreShared(string? model, string written)
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var plain = new MakerScene(server.BaseAddress);
        await using var scene = new MakerScene(server.BaseAddress) { Target = plain.Target with { Model = model } };

        await scene.PictureAsync(TestRequests.Image("a heron") with { Size = null });

        server.Calls.Single().Text.ShouldBe($$"""{{{written}}"prompt":"a heron"}""");
    }

    [Theory]
    [InlineData("strict", true, """{"model":"maker-1","prompt":"a heron","strict":true}""")]
    [InlineData("strict", false, """{"model":"maker-1","prompt":"a heron"}""")]
    [InlineData(null, true, """{"model":"maker-1","prompt":"a heron"}""")]
    public async Task Strictness_IsPassedOnWhereTheDialectHasIt(string? field, bool isStrict, string expected)
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress, new ImageDialect { StrictField = field, Size = PictureSizeForm.Omit });

        await scene.PictureAsync(TestRequests.Image("a heron") with { IsStrict = isStrict });

        server.Calls.Single().Text.ShouldBe(expected);
    }

    [Fact]
    public async Task Picture_ToStartFrom_GoesAsAFileOfAForm()
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var plain = new MakerScene(server.BaseAddress);
        await using var scene = new MakerScene(server.BaseAddress) { Target = plain.Target with { Parameters = """{"n":1,"transparent":true}""" } };

        (await scene.PictureAsync(TestRequests.Image("more fog", "m1"), ("m1", TestPictures.Jpeg))).ShouldBeOfType<StepOutcome.Finished>();

        var call = server.Calls.Single();
        call.Target.ShouldBe("/backend/images/edits");
        var form = await SentForm.OfAsync(call);
        form.Names.ShouldBe(["model", "prompt", "size", "n", "transparent", "image"]);
        form.Parts.Take(5).Select(part => part.Text).ShouldBe(["maker-1", "more fog", "360x360", "1", "true"]);
        (form.Parts[5].FileName, form.Parts[5].ContentType).ShouldBe(("input.jpg", "image/jpeg"));
        form.Parts[5].Bytes.ShouldBe(TestPictures.Jpeg);
        call.Headers["Content-Length"].ShouldBe($"{call.Body.Length}");
    }

    [Fact]
    public async Task Pictures_ToStartFrom_GoInTheirOrder_AndThoseThatOnlyShowSomebodyLast()
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress);
        var request = TestRequests.Image("both of them", "m1", "m2") with { References = ["m3"] };

        await scene.PictureAsync(request, ("m3", TestPictures.Webp), ("m2", TestPictures.Png), ("m1", TestPictures.Jpeg));

        (await SentForm.OfAsync(server.Calls.Single())).Parts
            .Where(part => part.FileName is not null)
            .Select(part => (part.Name, part.ContentType))
            .ShouldBe([("image[]", "image/jpeg"), ("image[]", "image/png"), ("image[]", "image/webp")]);
    }

    [Fact]
    public async Task Pictures_AsReferences_GoAsDataUrlsToTheSamePlace()
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress, new ImageDialect { Path = "images", EditPath = null, Sources = SourceForm.References });

        await scene.PictureAsync(TestRequests.Image("both of them", "m1", "m2"), ("m1", TestPictures.Jpeg), ("m2", TestPictures.Png));

        var call = server.Calls.Single();
        call.Target.ShouldBe("/backend/images");
        var references = JsonNode.Parse(call.Text)!["input_references"]!.AsArray();
        references.Select(reference => reference!["type"]!.GetValue<string>()).ShouldBe(["image_url", "image_url"]);
        references.Select(reference => reference!["image_url"]!["url"]!.GetValue<string>()).ShouldBe(
        [
            "data:image/jpeg;base64," + Convert.ToBase64String(TestPictures.Jpeg),
            "data:image/png;base64," + Convert.ToBase64String(TestPictures.Png),
        ]);
    }

    [Theory]
    [InlineData(SourceForm.Files)]
    [InlineData(SourceForm.References)]
    public async Task Picture_ThatIsGone_IsRefused_AndNothingIsSent(SourceForm form)
    {
        await using var server = await StandIn.AnsweringAsync(200, Made);
        await using var scene = new MakerScene(server.BaseAddress, new ImageDialect { Sources = form });

        var outcome = await scene.PictureAsync(TestRequests.Image("both of them", "m1", "gone"), ("m1", TestPictures.Jpeg));

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Internal);
        server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Step_IsBlind_UnlessTheOperatorSaysThatItMayBeRepeated()
    {
        var scene = new MakerScene(new Uri("http://127.0.0.1:1/"));

        OpenAiImages.Step(scene.Settings).ShouldBe(new StepPlan("image", StepClass.Blind, Submits: true));
        OpenAiImages.Step(scene.Settings with { Repeatable = true }).ShouldBe(new StepPlan("image", StepClass.Repeatable, Submits: true));
    }
}
