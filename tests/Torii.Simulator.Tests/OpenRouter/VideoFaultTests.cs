using System.Net;
using System.Text.Json;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class VideoFaultTests
{
    private const string Submission = $"POST {OpenRouterCalls.Prefix}/videos";

    [Theory]
    [InlineData("a heron (ends failed)", "failed")]
    [InlineData("a heron (ends cancelled)", "cancelled")]
    [InlineData("a heron (ends expired)", "expired")]
    [InlineData("a forbidden heron", "failed")]
    public async Task Job_WhosePromptSaysSo_EndsWithoutAFile(string prompt, string status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await simulator.BeginJobAsync(OpenRouterCalls.Video(prompt));

        var job = await simulator.EndedJobAsync(id);

        job.ShouldHaveExactly("id", "polling_url", "status", "generation_id", "error");
        job.GetProperty("status").GetString().ShouldBe(status);
        job.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Theory]
    [InlineData("violation", "failed")]
    [InlineData("task_failed", "failed")]
    [InlineData("task_rejected", "cancelled")]
    public async Task Job_UnderAFault_EndsWithoutAFile(string kind, string status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));
        var id = await simulator.BeginJobAsync();

        (await simulator.EndedJobAsync(id)).GetProperty("status").GetString().ShouldBe(status);
    }

    [Fact]
    public async Task Job_WithoutResult_IsCompletedWithoutLinks()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("no_url"));
        var id = await simulator.BeginJobAsync();

        var job = await simulator.EndedJobAsync(id);

        job.GetProperty("status").GetString().ShouldBe("completed");
        job.TryGetProperty("unsigned_urls", out _).ShouldBeFalse();
        using var response = await simulator.ContentAsync(id);
        await response.ShouldBeRefusedAsync(404);
    }

    [Fact]
    public async Task Job_WithAWrongPrice_TellsNoNumber()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("wrong_price"));
        var id = await simulator.BeginJobAsync();

        (await simulator.EndedJobAsync(id)).GetProperty("usage").GetProperty("cost").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Job_OfUnknownStatus_IsCompletedInTheEnd()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("unknown_status"));
        using var submission = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video());
        var id = (await OpenRouterCalls.ReadAsync(submission, HttpStatusCode.Accepted)).GetProperty("id").GetString()!;
        simulator.Time.Advance(5);

        (await simulator.JobAsync(id)).GetProperty("status").GetString().ShouldBe("pondering");
        (await simulator.EndedJobAsync(id)).GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task Job_ThatVanishes_IsNotFound()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("vanish"));
        var id = await simulator.BeginJobAsync();
        simulator.Time.Advance(5);

        using var response = await simulator.CallAsync(HttpMethod.Get, $"/videos/{id}");

        await response.ShouldBeRefusedAsync(404);
    }

    [Theory]
    [InlineData("missing_id", JsonValueKind.Undefined)]
    [InlineData("numeric_id", JsonValueKind.Number)]
    public async Task Submission_WithABrokenId_IsAcceptedAllTheSame(string kind, JsonValueKind expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video());

        var answer = await OpenRouterCalls.ReadAsync(response, HttpStatusCode.Accepted);
        (answer.TryGetProperty("id", out var id) ? id.ValueKind : JsonValueKind.Undefined).ShouldBe(expected);
    }

    [Theory]
    [InlineData("rate_limit", 429)]
    [InlineData("server_error", 500)]
    [InlineData("heavy_load", 503)]
    [InlineData("unauthorized", 401)]
    [InlineData("content_refused", 400)]
    public async Task Submission_UnderAFault_IsRefusedInItsForm(string kind, int status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind, "endpoint", Submission));

        using var response = await simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video());

        await response.ShouldBeRefusedAsync(status);
    }

    [Fact]
    public async Task Submission_WhoseAnswerIsLost_IsMadeAllTheSame()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("answer_lost", "endpoint", Submission));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.CallAsync(HttpMethod.Post, "/videos", OpenRouterCalls.Video()));

        simulator.Time.Advance(10);
        using var key = await simulator.CallAsync(HttpMethod.Get, "/key");
        (await key.ShouldBeJsonAsync()).GetProperty("data").GetProperty("usage").GetDouble().ShouldBe(0.8, tolerance: 0.0001);
    }

    [Fact]
    public async Task Content_OfAnExpiredLink_IsGone()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("expired_link"));
        var id = await simulator.BeginJobAsync();
        await simulator.EndedJobAsync(id);

        using var response = await simulator.ContentAsync(id);

        await response.ShouldBeRefusedAsync(410);
    }

    [Fact]
    public async Task Content_Redirected_IsOnAnotherOrigin()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("redirect"));
        var id = await simulator.BeginJobAsync();
        await simulator.EndedJobAsync(id);
        using var request = Requests.Get($"{simulator.Address($"/videos/{id}/content")}", Requests.Bearer(OpenRouterCalls.Key));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.Host.ShouldBe("localhost");
    }

    [Theory]
    [InlineData("zero_bytes", "video/mp4", 0)]
    [InlineData("wrong_type", "text/html", null)]
    public async Task Content_Spoiled_IsNoVideo(string kind, string mediaType, int? length)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault(kind));
        var id = await simulator.BeginJobAsync();
        await simulator.EndedJobAsync(id);

        using var response = await simulator.ContentAsync(id);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.Length.ShouldBe(length ?? bytes.Length);
    }

    [Fact]
    public async Task Submission_Recorded_ShowsItsBody()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginJobAsync(OpenRouterCalls.Video("a heron on the record"));

        var calls = await simulator.ControlReadAsync($"/record?endpoint={Uri.EscapeDataString(Submission)}");

        calls[0].GetProperty("body").GetProperty("prompt").GetString().ShouldBe("a heron on the record");
        calls[0].GetProperty("status").GetInt32().ShouldBe(202);
    }
}
