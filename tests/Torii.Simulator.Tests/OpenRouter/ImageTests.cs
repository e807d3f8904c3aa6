using System.Net;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class ImageTests
{
    [Theory]
    [InlineData("1:1", 1024, 1024)]
    [InlineData("3:2", 1248, 832)]
    [InlineData("9:16", 768, 1360)]
    public async Task Images_OfARatio_ArePngsOfThatShape(string ratio, int width, int height)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.With(Bodies.With(Image(), "aspect_ratio", ratio), "n", 2);

        using var response = await simulator.CallAsync(HttpMethod.Post, "/images", body);

        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("created", "data", "usage");
        answer.GetProperty("data").GetArrayLength().ShouldBe(2);
        PngFile.SizeOf(answer.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64()).ShouldBe((width, height));
        answer.GetProperty("usage").GetProperty("cost").GetDouble().ShouldBe(0.1, tolerance: 0.0001);
    }

    [Fact]
    public async Task Image_FromPictures_IsMade()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var pictures = new JsonArray(OpenRouterCalls.Reference(), OpenRouterCalls.Reference(url: "data:image/png;base64,iVBORw0KGgo="));

        using var response = await simulator.CallAsync(HttpMethod.Post, "/images", Bodies.With(Image(), "input_references", pictures));

        (await response.ShouldBeJsonAsync()).GetProperty("data").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("model", "\"openai/gpt-image-9\"")]
    [InlineData("prompt", null)]
    [InlineData("prompt", "\"a forbidden heron\"")]
    [InlineData("n", "11")]
    [InlineData("size", "\"20x20\"")]
    [InlineData("aspect_ratio", "\"5:4\"")]
    [InlineData("response_format", "\"url\"")]
    [InlineData("output_format", "\"gif\"")]
    [InlineData("input_references", "[\"https://pictures.example/a.png\"]")]
    public async Task Image_WithBadField_IsRefused(string field, string? json)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/images", Bodies.Broken(Image(), field, json));

        await response.ShouldBeRefusedAsync(400);
    }

    [Theory]
    [InlineData("violation", 400)]
    [InlineData("task_failed", 502)]
    [InlineData("rate_limit", 429)]
    public async Task Image_UnderAFault_IsRefused(string kind, int status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));

        using var response = await simulator.CallAsync(HttpMethod.Post, "/images", Image());

        await response.ShouldBeRefusedAsync(status);
    }

    [Fact]
    public async Task Image_WithoutResult_HasNoData()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("no_url"));

        using var response = await simulator.CallAsync(HttpMethod.Post, "/images", Image());

        (await response.ShouldBeJsonAsync()).GetProperty("data").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Image_WithoutKeyOrCredits_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["empty_keys"] = new JsonArray(OpenRouterCalls.Key) });

        using var keyless = await simulator.CallAsync(HttpMethod.Post, "/images", Image(), key: null);
        using var broke = await simulator.CallAsync(HttpMethod.Post, "/images", Image());

        await keyless.ShouldBeRefusedAsync(401);
        await broke.ShouldBeRefusedAsync(402);
    }

    [Fact]
    public async Task Key_AfterImages_TellsWhatWasSpent()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var made = await simulator.CallAsync(HttpMethod.Post, "/images", Bodies.With(Image(), "n", 3));
        made.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var response = await simulator.CallAsync(HttpMethod.Get, "/key");

        var key = (await response.ShouldBeJsonAsync()).GetProperty("data");
        key.GetProperty("usage").GetDouble().ShouldBe(0.15, tolerance: 0.0001);
    }

    private static JsonObject Image() => new() { ["model"] = "openai/gpt-image-2", ["prompt"] = "a heron in the reeds" };
}
