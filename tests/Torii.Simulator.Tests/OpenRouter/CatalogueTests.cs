using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class CatalogueTests
{
    [Fact]
    public async Task VideoModels_WithoutKey_AreListed()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var models = await ReadAsync(simulator, "/videos/models");

        models.Count.ShouldBe(23);
        foreach (var model in models.Values)
        {
            model.ShouldHaveExactly(
                "id", "canonical_slug", "name", "created", "supported_durations", "supported_resolutions", "supported_aspect_ratios", "supported_sizes",
                "supported_frame_images", "generate_audio", "seed", "pricing_skus", "allowed_passthrough_parameters", "upscale_factor", "creativity");
        }
    }

    [Fact]
    public async Task VideoModels_OfEachKind_SayWhatTheyCan()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var models = await ReadAsync(simulator, "/videos/models");

        var longest = models["bytedance/seedance-2.5"];
        longest.GetProperty("supported_durations").EnumerateArray().Select(item => item.GetInt32()).ShouldBe(Enumerable.Range(4, 27));
        longest.GetProperty("supported_sizes").EnumerateArray().Select(item => item.GetString()).ShouldContain("1280x720");
        longest.GetProperty("pricing_skus").GetProperty("duration_seconds_720p").GetString().ShouldBe("0.20");
        models["google/veo-3.1"].GetProperty("supported_durations").EnumerateArray().Select(item => item.GetInt32()).ShouldBe([4, 6, 8]);
        models["alibaba/wan-2.6"].GetProperty("supported_frame_images").EnumerateArray().Select(item => item.GetString()).ShouldBe(["first_frame"]);
        models["kwaivgi/kling-v3.0-pro"].GetProperty("seed").GetBoolean().ShouldBeFalse();
        models["alibaba/happyhorse-1.1"].GetProperty("generate_audio").ValueKind.ShouldBe(JsonValueKind.Null);
        models["runway/aleph-2"].GetProperty("supported_durations").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task VideoModels_AskedForTheMostTheySay_AreAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var models = await ReadAsync(simulator, "/videos/models");

        foreach (var (id, model) in models.Where(model => model.Value.GetProperty("supported_durations").ValueKind is JsonValueKind.Array))
        {
            var body = new JsonObject
            {
                ["model"] = id,
                ["prompt"] = "a heron in the reeds",
                ["duration"] = model.GetProperty("supported_durations").EnumerateArray().Last().GetInt32(),
                ["resolution"] = model.GetProperty("supported_resolutions").EnumerateArray().Last().GetString(),
                ["aspect_ratio"] = model.GetProperty("supported_aspect_ratios").EnumerateArray().Last().GetString(),
                ["frame_images"] = new JsonArray(
                    [.. model.GetProperty("supported_frame_images").EnumerateArray().Select(place => OpenRouterCalls.Frame(place.GetString()!))]),
            };
            if (model.GetProperty("generate_audio").ValueKind is JsonValueKind.True)
            {
                body["generate_audio"] = false;
            }

            (await simulator.BeginJobAsync(body)).ShouldStartWith("job-", customMessage: id);
        }
    }

    [Fact]
    public async Task ImageModels_WithoutKey_SayWhatTheyTake()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var models = await ReadAsync(simulator, "/images/models");

        models["openai/gpt-image-2"].GetProperty("supported_parameters").GetProperty("n").GetProperty("max").GetInt32().ShouldBe(10);
    }

    private static async Task<Dictionary<string, JsonElement>> ReadAsync(TestSimulator simulator, string path)
    {
        using var response = await simulator.CallAsync(HttpMethod.Get, path, key: null);
        var answer = await response.ShouldBeJsonAsync();
        return answer.GetProperty("data").EnumerateArray().ToDictionary(model => model.GetProperty("id").GetString()!);
    }
}
