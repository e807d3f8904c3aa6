using System.Globalization;
using System.Net;
using Torii.Core.Media;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>What a client gets that waits for its pictures.</summary>
public sealed class ImageGenerationTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Fact]
    public async Task Picture_IsInTheAnswerItself()
    {
        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("a stork on a chimney"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Headers["Content-Type"].ShouldBe("application/json");
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["created", "data", "size", "quality", "background", "output_format", "id", "adjustments"]);
        answer.Json.GetProperty("created").GetInt64().ShouldBePositive();
        answer.Json.GetProperty("size").GetString().ShouldBe("360x360");
        answer.Json.GetProperty("output_format").GetString().ShouldBe("png");
        answer.Json.GetProperty("id").GetString()!.ShouldMatch("^image_[0-9a-f]{32}$");
        answer.Json.Adjustments().ShouldBeEmpty();
        MediaFormat.Sniff(answer.Json.Data().ShouldHaveSingleItem().Bytes()).ShouldBe(MediaFormat.Png);
    }

    [Fact]
    public async Task BothForms_HoldTheSameBytes()
    {
        var linked = (await door.Client.GenerateAsync(ImageRequests.Prompt("a stork, twice").With("response_format", "url"))).Json;
        var sent = (await door.Client.GetAsync($"/v1/images/{linked.GetProperty("id")}?response_format=b64_json")).Json;

        var bytes = await linked.Data().ShouldHaveSingleItem().DownloadAsync();

        bytes.ShouldNotBeEmpty();
        sent.Data().ShouldHaveSingleItem().Bytes().ShouldBe(bytes);
    }

    [Fact]
    public async Task Picture_LargerThanAnyBuffer_ArrivesWhole()
    {
        var made = (await door.Client.GenerateAsync(ImageRequests.Prompt("a stork, larger than life").With("response_format", "url"))).Json;
        var name = new Uri(made.Data()[0].GetProperty("url").GetString()!).Segments[2].TrimEnd('/');
        var file = Directory.GetFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "media"), name + "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var large = Pictures.Png(5_000_003);
        await File.WriteAllBytesAsync(file, large, TestContext.Current.CancellationToken);

        var sent = (await door.Client.GetAsync($"/v1/images/{made.GetProperty("id")}?response_format=b64_json")).Json;

        sent.Data()[0].Bytes().SequenceEqual(large).ShouldBeTrue("The bytes are others.");
    }

    [Fact]
    public async Task FourPictures_AreFourOfTheirOwn()
    {
        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("four moths").With("n", 4).With("response_format", "url"));

        answer.Json.Data().Select(picture => picture.GetProperty("url").GetString()).Distinct().Count().ShouldBe(4);
        (await door.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == "four moths").ShouldBe(4);
    }

    [Fact]
    public async Task Form_StandsForTheSame()
    {
        var answer = await door.Client.SendAsync(ImageRequests.Form(
            ImageRequests.Generations, FormBench.Text("prompt", "a gate, as a form"), FormBench.Text("n", "2"), FormBench.Text("response_format", "url"), FormBench.Text("stream", "false"), FormBench.Text("background", "opaque")));

        answer.Json.Data().Count.ShouldBe(2);
        (await door.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == "a gate, as a form").ShouldBe(2);
    }

    [Fact]
    public async Task NullsAndDefaults_ChangeNothing()
    {
        var body = ImageRequests.Prompt("a plain wall");
        foreach (var field in (string[])["model", "n", "size", "quality", "background", "output_format", "output_compression", "moderation", "response_format", "stream", "partial_images", "style", "user", "input_fidelity", "strict", "webhook_url", "images", "mask"])
        {
            body.With(field, null);
        }

        (await door.Client.GenerateAsync(body)).Json.Adjustments().ShouldBeEmpty();
        (await door.Client.GenerateAsync(ImageRequests.Prompt("another plain wall")
            .With("size", "auto").With("quality", "auto").With("background", "opaque").With("output_format", "png").With("output_compression", 100)
            .With("moderation", "low").With("user", "somebody").With("partial_images", 2).With("strict", true))).Json.Adjustments().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("gpt-image-2.5-flare-2026-09-08")]
    [InlineData("chatgpt-image-latest")]
    [InlineData("sora-image")]
    [InlineData("sora-1.0")]
    public async Task Model_OfAnyNameOfImages_MakesOne(string model) =>
        (await door.Client.GenerateAsync(ImageRequests.Prompt("a comb").With("model", model))).Json.Data().Count.ShouldBe(1);

    [Theory]
    [InlineData("1024x1024", "360x360")]
    [InlineData("1536x1024", "540x360")]
    [InlineData("1024x1536", "360x540")]
    [InlineData("16x8192", "360x540")]
    public async Task Size_ThatNobodyMakes_BecomesTheNearestAndIsReported(string asked, string used)
    {
        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("a bridge of " + asked).With("size", asked));

        answer.Json.GetProperty("size").GetString().ShouldBe(used);
        answer.Json.Adjustments().ShouldBe([$"size: {asked} → {used}"]);
        (await door.Scene.Upstream.CallsAsync("POST /video_gen"))[^1].Body!.Value.GetProperty("width").GetInt32().ShouldBe(int.Parse(used.Split('x')[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Size_ThatIsMade_IsNoAdjustment() =>
        (await door.Client.GenerateAsync(ImageRequests.Prompt("a small bridge").With("size", "540x360").With("strict", true))).Json.Adjustments().ShouldBeEmpty();

    [Theory]
    [InlineData("quality", "high", "quality: high → ")]
    [InlineData("background", "transparent", "background: transparent → ")]
    [InlineData("style", "vivid", "style: vivid → ")]
    [InlineData("input_fidelity", "high", "input_fidelity: high → ")]
    [InlineData("output_format", "jpeg", "output_format: jpeg → png")]
    [InlineData("mask", TestPicture.DataUrl, "mask: given → ")]
    public async Task Wish_ThatNobodyHeeds_IsReportedAndStrictRefusesIt(string field, string value, string adjustment)
    {
        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("a lamp with " + field).With("response_format", "url").With(field, value));
        var refused = await door.Client.GenerateAsync(ImageRequests.Prompt("a lamp without " + field).With("response_format", "url").With(field, value).With("strict", true));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.Adjustments().ShouldBe([adjustment]);
        (await door.Client.GetAsync("/v1/images/" + answer.Json.GetProperty("id"))).Json.Adjustments().ShouldBe([adjustment]);
        refused.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", field);
    }

    [Fact]
    public async Task Compression_CountsForFormatsThatHaveOne() =>
        (await door.Client.GenerateAsync(ImageRequests.Prompt("a thin lamp").With("response_format", "url").With("output_format", "webp").With("output_compression", 50))).Json.Adjustments()
            .ShouldBe(["output_compression: 50 → ", "output_format: webp → png"]);

    [Theory]
    [InlineData("jpeg", 40)]
    [InlineData("webp", null)]
    public async Task Format_OfPicturesInTheAnswer_IsAsAskedFor(string format, int? compression)
    {
        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("a lamp as " + format).With("output_format", format).With("output_compression", compression).With("n", 2).With("strict", true));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("output_format").GetString().ShouldBe(format);
        answer.Json.Adjustments().ShouldBeEmpty();
        answer.Json.Data().Select(picture => MediaFormat.Sniff(picture.Bytes())!.ContentType).ShouldBe(["image/" + format, "image/" + format]);
    }

    [Fact]
    public async Task OneOfThreeRefused_TheOthersComeWithAnAdjustment()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("violation") { Endpoint = "POST /video_gen" });

        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("three wasps").With("n", 3));

        answer.Json.Data().Count.ShouldBe(2);
        answer.Json.Adjustments().ShouldBe(["n: 3 → 2"]);
    }

    [Theory]
    [InlineData("violation", HttpStatusCode.BadRequest, "content_policy_violation", "prompt")]
    [InlineData("task_failed", HttpStatusCode.BadGateway, "upstream_failed", null)]
    public async Task Failure_HasItsOwnStatus(string fault, HttpStatusCode status, string code, string? param)
    {
        await using var held = await door.Scene.Upstream.HoldAsync(new UpstreamFault(fault) { Endpoint = "POST /video_gen" });

        (await door.Client.GenerateAsync(ImageRequests.Prompt("a hinge without a door, " + fault))).ShouldBeError(status, code, param);
    }

    [Fact]
    public async Task Key_GivenTwice_GivesTheSamePicture()
    {
        var first = await AskAsync();
        var second = await AskAsync();

        second.Json.GetProperty("id").GetString().ShouldBe(first.Json.GetProperty("id").GetString());
        second.Json.Data()[0].Bytes().ShouldBe(first.Json.Data()[0].Bytes());
        (await door.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == "a key for a lock").ShouldBe(1);

        Task<ApiAnswer> AskAsync()
        {
            var request = ImageRequests.Json(ImageRequests.Generations, ImageRequests.Prompt("a key for a lock"));
            request.Headers.Add("Idempotency-Key", "the-only-key");
            return door.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task Variations_AreNotHere_AndEditsAreNamed()
    {
        var answer = await door.Client.SendAsync(ImageRequests.Form("/v1/images/variations", FormBench.File("image", Pictures.Png())));

        answer.ShouldBeError(HttpStatusCode.NotFound, "unsupported_endpoint");
        answer.Body.ShouldContain("/v1/images/edits");
    }
}
