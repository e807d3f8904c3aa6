using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Images;

public sealed class OpenAiImagesTests
{
    private static JsonObject Heron =>
        new() { ["prompt"] = "a heron in the reeds", ["model"] = "gpt-image-2.5-flare", ["size"] = "1536x1024" };

    [Fact]
    public async Task Generation_GivesPicturesOfTheSizeWrittenIntoTheAnswer()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var answer = await site.MakeAsync("/images/generations", Bodies.With(Heron, "n", 2));

        answer.ShouldHaveExactly("created", "data", "background", "output_format", "quality", "size", "usage");
        answer.GetProperty("data").GetArrayLength().ShouldBe(2);
        SizeOf(answer.GetProperty("data")[0]).ShouldBe((1536, 1024));
        answer.GetProperty("usage").GetProperty("total_tokens").GetInt32().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("response_format", "\"b64_json\"", "unknown_parameter")]
    [InlineData("size", "\"1000x1000\"", "invalid_value")]
    [InlineData("size", "\"3856x2160\"", "invalid_value")]
    [InlineData("size", "\"2048x512\"", "invalid_value")]
    [InlineData("n", "11", "invalid_value")]
    [InlineData("n", "\"2\"", "invalid_type")]
    [InlineData("quality", "\"best\"", "invalid_value")]
    [InlineData("output_compression", "101", "invalid_value")]
    [InlineData("prompt", null, "missing_required_parameter")]
    [InlineData("prompt", "\"full of gore\"", "moderation_blocked")]
    [InlineData("model", "\"dall-e-3\"", "invalid_value")]
    public async Task MistakenField_IsNamed(string name, string? json, string code)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var (status, body) = await SiteClient.OutcomeAsync(site.PostAsync("/images/generations", Bodies.Broken(Heron, name, json)));

        status.ShouldBe(400);
        body.GetProperty("error").GetProperty("param").GetString().ShouldBe(name);
        body.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("gpt-image-1", "2048x1152", 400)]
    [InlineData("gpt-image-2", "2048x1152", 200)]
    [InlineData("gpt-image-1", "1024x1536", 200)]
    public async Task Sizes_AreFreeSinceTheSecondModel(string model, string size, int expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        var body = new JsonObject { ["prompt"] = "a heron", ["model"] = model, ["size"] = size };

        (await SiteClient.OutcomeAsync(site.PostAsync("/images/generations", body))).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(16, 200)]
    [InlineData(17, 400)]
    [InlineData(0, 400)]
    public async Task Edit_TakesUpToSixteenPictures(int count, int expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        var form = Forms.Multipart(("prompt", "with a hat"), ("model", "gpt-image-2"), ("size", "1024x1024"));
        for (var number = 0; number < count; number++)
        {
            form.File("image[]", Bodies.Png());
        }

        var outcome = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/images/edits", form.File("mask", Bodies.Png())));

        outcome.Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Edit_OfWhatIsNoPicture_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        var form = Forms.Multipart(("prompt", "with a hat")).File("image", "no picture"u8.ToArray());

        var (status, body) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/images/edits", form));

        status.ShouldBe(400);
        body.GetProperty("error").GetProperty("param").GetString().ShouldBe("image");
    }

    [Fact]
    public async Task Stream_GivesUnfinishedPicturesAndThenTheFinishedOne()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        using var response = await site.PostAsync(
            "/images/generations", Bodies.With(Bodies.With(Heron, "stream", true), "partial_images", 2));

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        lines.Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).ShouldBe(
            ["event: image_generation.partial_image", "event: image_generation.partial_image", "event: image_generation.completed"]);
        var last = JsonElement.Parse(lines.Last(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..]);
        SizeOf(last).ShouldBe((1536, 1024));
    }

    [Theory]
    [InlineData("no_url", 200, 0)]
    [InlineData("zero_bytes", 200, 1)]
    [InlineData("violation", 400, null)]
    [InlineData("task_failed", 500, null)]
    public async Task Fault_SpoilsAPicture(string kind, int status, int? pictures)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        await simulator.FaultAsync(Bodies.Fault(kind));

        var outcome = await SiteClient.OutcomeAsync(site.PostAsync("/images/generations", Heron));

        outcome.Status.ShouldBe(status);
        if (pictures is not null)
        {
            outcome.Body.GetProperty("data").EnumerateArray().Select(picture => picture.GetProperty("b64_json").GetString())
                .ShouldBe(Enumerable.Repeat("", pictures.Value));
        }
    }

    [Fact]
    public async Task WithoutAKey_Is401()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await new SiteClient(simulator, "openai/v1", key: null).PostAsync("/images/generations", Heron);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static (int Width, int Height) SizeOf(JsonElement picture) =>
        PngFile.SizeOf(Convert.FromBase64String(picture.GetProperty("b64_json").GetString()!));
}
