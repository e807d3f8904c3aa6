using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Images;

public sealed class SGLangImagesTests
{
    private static JsonObject Heron => new() { ["prompt"] = "a heron in the reeds", ["size"] = "1024x1536" };

    [Fact]
    public async Task Generation_GivesALinkFromTheRootOfTheServer()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1", key: null);

        var answer = await site.MakeAsync("/images/generations", Heron);

        answer.ShouldHaveExactly("id", "created", "data", "peak_memory_mb", "inference_time_s");
        var url = answer.GetProperty("data")[0].GetProperty("url").GetString()!;
        url.ShouldStartWith("/v1/images/");
        url.ShouldEndWith("/content");
        PngFile.SizeOf(await simulator.Http.GetByteArrayAsync(new Uri(simulator.Origin, url))).ShouldBe((1024, 1536));
        PngFile.SizeOf(await simulator.Http.GetByteArrayAsync(new Uri(simulator.Origin, $"/sglang{url}"))).ShouldBe((1024, 1536));
    }

    [Fact]
    public async Task Edit_OnRequest_IsWrittenIntoTheAnswer()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");

        var answer = await site.MakeAsync(
            "/images/edits", Forms.WithPicture("image", ("prompt", "with a hat"), ("response_format", "b64_json"), ("size", "640x480")));

        var picture = Convert.FromBase64String(answer.GetProperty("data")[0].GetProperty("b64_json").GetString()!);
        PngFile.SizeOf(picture).ShouldBe((640, 480));
    }

    [Fact]
    public async Task Images_AreNoVideos()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");

        await site.MakeAsync("/images/generations", Heron);

        (await site.ReadAsync("/videos")).GetProperty("data").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("response_format", "\"file\"")]
    [InlineData("size", "\"big\"")]
    [InlineData("prompt", null)]
    [InlineData("moderation", "\"low\"")]
    public async Task MistakenField_Is422(string name, string? json)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");

        var (status, body) = await SiteClient.OutcomeAsync(site.PostAsync("/images/generations", Bodies.Broken(Heron, name, json)));

        status.ShouldBe(422);
        body.GetProperty("detail")[0].GetProperty("loc")[1].GetString().ShouldBe(name);
    }
}
