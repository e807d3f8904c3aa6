using System.Net;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class VideoRefusalTests
{
    public static TheoryData<string, string?> BadFields() => new()
    {
        { "model", null },
        { "model", "\"bytedance/seedance-9\"" },
        { "model", "7" },
        { "model", "\"runway/aleph-2\"" },
        { "prompt", null },
        { "prompt", "\"\"" },
        { "duration", "3" },
        { "duration", "16" },
        { "duration", "\"5\"" },
        { "duration", "5.5" },
        { "resolution", "\"768p\"" },
        { "resolution", "720" },
        { "aspect_ratio", "\"5:4\"" },
        { "size", "\"1280x720\"" },
        { "generate_audio", "\"yes\"" },
        { "seed", "\"7\"" },
        { "seconds", "5" },
        { "frame_images", "{}" },
        { "frame_images", "[{}]" },
        { "frame_images", "[7]" },
        { "frame_images", """[{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}}]""" },
        { "frame_images", """[{"type":"image_url","image_url":{"url":"data:image/png;base64,%%%"},"frame_type":"first_frame"}]""" },
        { "frame_images", """[{"type":"image_url","image_url":{"url":"http://pictures.example/a.png"},"frame_type":"first_frame"}]""" },
        { "frame_images", """[{"type":"video_url","video_url":{"url":"https://pictures.example/a.mp4"},"frame_type":"first_frame"}]""" },
        { "input_references", """[{"type":"image_url"}]""" },
        { "input_references", """[{"type":"image_url","image_url":{"url":"data:video/mp4;base64,AAAA"}}]""" },
        { "callback_url", "\"http://torii.example/callbacks\"" },
        { "callback_url", "\"here\"" },
        { "provider", "\"fal\"" },
    };

    public static TheoryData<string, string, string> UnsupportedFields() => new()
    {
        { "alibaba/happyhorse-1.1", "generate_audio", "true" },
        { "runway/gen-4.5", "generate_audio", "false" },
        { "kwaivgi/kling-v3.0-pro", "seed", "7" },
        { "alibaba/wan-2.6", "frame_images", """[{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="},"frame_type":"last_frame"}]""" },
        { "runway/gen-4.5", "previous_job_id", "\"job-1\"" },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public async Task Submission_WithBadField_IsRefused(string field, string? json)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", Bodies.Broken(OpenRouterCalls.Video(), field, json));

        await response.ShouldBeRefusedAsync(400);
    }

    [Theory]
    [MemberData(nameof(UnsupportedFields))]
    public async Task Submission_WithWhatTheModelCannot_IsRefused(string model, string field, string json)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = new JsonObject { ["model"] = model, ["prompt"] = "a heron in the reeds", [field] = JsonNode.Parse(json) };

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", body);

        (await response.ShouldBeRefusedAsync(400)).ShouldContain(model);
    }

    [Fact]
    public async Task Submission_WithSizeInPlaceOfResolutionAndRatio_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = new JsonObject { ["model"] = OpenRouterCalls.Model, ["prompt"] = "a heron in the reeds", ["size"] = "720x1280" };

        (await simulator.BeginJobAsync(body)).ShouldStartWith("job-");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"ok\"")]
    public async Task Submission_ThatIsNoObject_IsRefused(string json)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.Http.SendAsync(
            Requests.Post($"{simulator.Address("/videos")}", json, Requests.Bearer()), TestContext.Current.CancellationToken);

        await response.ShouldBeRefusedAsync(400);
    }

    [Fact]
    public async Task Submission_WithoutKey_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video(), key: null);

        await response.ShouldBeRefusedAsync(401);
    }

    [Fact]
    public async Task Submission_WithAKeyWithoutCredits_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["empty_keys"] = new JsonArray(OpenRouterCalls.Key) });

        using var refused = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video());
        using var accepted = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video(), key: "sk-or-v1-other");

        await refused.ShouldBeRefusedAsync(402);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Submission_OfMoreThan50MiB_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var frame = $"data:image/png;base64,{new string('A', 51 * 1024 * 1024)}";
        var body = Bodies.With(OpenRouterCalls.Video(), "frame_images", new JsonArray(OpenRouterCalls.Frame("first_frame", frame)));
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, simulator.Address("/videos")) { Content = content };
        request.Headers.Authorization = new("Bearer", OpenRouterCalls.Key);

        using var response = await simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ShouldBeRefusedAsync(413);
    }

    [Theory]
    [InlineData("bytedance/seedance-2.0-fast", true, 400)]
    [InlineData(OpenRouterCalls.Model, false, 409)]
    public async Task Submission_ThatCannotGoOn_IsRefused(string model, bool completed, int status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var first = await simulator.BeginJobAsync();
        if (completed)
        {
            await simulator.EndedJobAsync(first);
        }

        var body = Bodies.With(Bodies.With(OpenRouterCalls.Video(), "model", model), "previous_job_id", first);
        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", body);

        await response.ShouldBeRefusedAsync(status);
    }

    [Fact]
    public async Task Submission_ThatGoesOnFromNothing_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", Bodies.With(OpenRouterCalls.Video(), "previous_job_id", "job-0"));

        await response.ShouldBeRefusedAsync(404);
    }

    [Fact]
    public async Task UnknownPath_IsNotFound()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Get, "/videos/job-1/cancel");

        await response.ShouldBeRefusedAsync(404);
    }
}
