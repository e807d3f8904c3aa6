using System.Net;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class VideoJobTests
{
    [Fact]
    public async Task Submission_Accepted_TellsIdAndWhereToPoll()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video());

        var answer = await OpenRouterCalls.ReadAsync(response, HttpStatusCode.Accepted);
        answer.ShouldHaveExactly("id", "polling_url", "status", "generation_id");
        var id = answer.GetProperty("id").GetString()!;
        id.ShouldStartWith("job-");
        answer.GetProperty("polling_url").GetString().ShouldBe($"/openrouter/api/v1/videos/{id}");
        answer.GetProperty("status").GetString().ShouldBe("pending");
    }

    [Fact]
    public async Task Submission_WithAbsolutePollingUrls_TellsWholeAddress()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["absolute_polling_urls"] = true });

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video());

        var answer = await OpenRouterCalls.ReadAsync(response, HttpStatusCode.Accepted);
        answer.GetProperty("polling_url").GetString().ShouldBe($"{simulator.Origin}openrouter/api/v1/videos/{answer.GetProperty("id").GetString()}");
    }

    [Fact]
    public async Task Job_OverItsTime_GoesFromPendingToCompleted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync();

        var pending = await simulator.JobAsync(id);
        simulator.Time.Advance(5);
        var running = await simulator.JobAsync(id);
        simulator.Time.Advance(5);
        var completed = await simulator.JobAsync(id);

        pending.GetProperty("status").GetString().ShouldBe("pending");
        pending.ShouldHaveExactly("id", "polling_url", "status", "generation_id");
        running.GetProperty("status").GetString().ShouldBe("in_progress");
        completed.ShouldHaveExactly("id", "polling_url", "status", "generation_id", "unsigned_urls", "usage");
        completed.GetProperty("status").GetString().ShouldBe("completed");
    }

    [Theory]
    [InlineData("480p", 0.4)]
    [InlineData("720p", 0.8)]
    [InlineData("4K", 1.6)]
    public async Task Job_Completed_CostsItsSecondsInItsResolution(string resolution, double expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync(Bodies.With(OpenRouterCalls.Video(), "resolution", resolution));

        var completed = await simulator.EndedJobAsync(id);

        completed.GetProperty("usage").GetProperty("cost").GetDouble().ShouldBe(expected, tolerance: 0.0001);
    }

    [Fact]
    public async Task Content_WithTheKey_IsAVideoOfTheLengthAskedFor()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync(Bodies.With(OpenRouterCalls.Video(), "duration", 7));
        await simulator.EndedJobAsync(id);

        using var response = await simulator.ContentAsync(id);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        new Mp4File(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Seconds.ShouldBe(7, tolerance: 0.05);
    }

    [Fact]
    public async Task Content_WithoutTheKey_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync();
        var completed = await simulator.EndedJobAsync(id);

        using var response = await simulator.Http.GetAsync(completed.GetProperty("unsigned_urls")[0].GetString(), TestContext.Current.CancellationToken);

        await response.ShouldBeRefusedAsync(401);
    }

    [Fact]
    public async Task Content_BeforeTheEnd_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync();

        using var response = await simulator.ContentAsync(id);

        await response.ShouldBeRefusedAsync(400);
    }

    [Theory]
    [InlineData("1", 404)]
    [InlineData("-1", 400)]
    [InlineData("first", 400)]
    public async Task Content_OfAnotherIndex_IsRefused(string index, int status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync();
        await simulator.EndedJobAsync(id);

        using var response = await simulator.CallAsync(HttpMethod.Get, $"/videos/{id}/content?index={index}");

        await response.ShouldBeRefusedAsync(status);
    }

    [Fact]
    public async Task Job_WithSignedUrls_HasALinkThatNeedsNoKey()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["urls"] = true, ["unsigned_urls"] = false });
        var id = await simulator.BeginJobAsync();

        var completed = await simulator.EndedJobAsync(id);

        completed.TryGetProperty("unsigned_urls", out _).ShouldBeFalse();
        using var response = await simulator.Http.GetAsync(completed.GetProperty("urls")[0].GetString(), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Job_OfAnotherKey_IsNotThere()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync(key: "sk-or-v1-other");

        using var response = await simulator.CallAsync(HttpMethod.Get, $"/videos/{id}");

        await response.ShouldBeRefusedAsync(404);
    }

    [Fact]
    public async Task Job_ThatGoesOnFromACompletedOne_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var first = await simulator.BeginJobAsync();
        await simulator.EndedJobAsync(first);

        var second = await simulator.BeginJobAsync(Bodies.With(OpenRouterCalls.Video("the same at night"), "previous_job_id", first));

        (await simulator.EndedJobAsync(second)).GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task Submission_WithEverything_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = OpenRouterCalls.Video();
        body["generate_audio"] = true;
        body["seed"] = 7;
        body["frame_images"] = new JsonArray(OpenRouterCalls.Frame("first_frame"), OpenRouterCalls.Frame("last_frame"));
        body["input_references"] = new JsonArray(OpenRouterCalls.Reference(), OpenRouterCalls.Reference("video_url"));
        body["callback_url"] = "https://torii.example/callbacks/openrouter/secret";
        body["provider"] = new JsonObject { ["options"] = new JsonObject() };

        (await simulator.BeginJobAsync(body)).ShouldStartWith("job-");
    }
}
