using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>What becomes of a submission, whatever the server answers.</summary>
public sealed class VideoSubmissionTests
{
    [Theory]
    [InlineData(200, """{"id":"task-1","status":"queued"}""", "task-1")]
    [InlineData(201, """{"id":"task-1","object":"video","status":"in_progress","progress":0,"created_at":1789000000}""", "task-1")]
    [InlineData(202, """{"task_id":"task-1","status":"submitted"}""", "task-1")]
    [InlineData(200, """{"id":4815162342}""", "4815162342")]
    [InlineData(200, """{"id":null,"task_id":7}""", "7")]
    [InlineData(200, """{"id":"task-1","created_at":1789000000000,"status":"queued"}""", "task-1")]
    [InlineData(200, """{"id":"task-1","created_at":"2026-11-20T10:00:00Z","seconds":8000}""", "task-1")]
    [InlineData(200, """{"id":"task-1","status":"contemplating"}""", "task-1")]
    [InlineData(200, """{"id":"task-1","status":"completed","url":"https://files.example/a.mp4"}""", "task-1")]
    public async Task Answer_WithAnId_IsAccepted(int status, string body, string task) =>
        (await SubmitAsync(status, body)).ShouldBe(new StepOutcome.Accepted(task));

    [Theory]
    [InlineData("""{"status":"queued"}""")]
    [InlineData("""{"id":"","task_id":" "}""")]
    [InlineData("""{"id":["task-1"]}""")]
    [InlineData("""{"id":1.5}""")]
    [InlineData("""{"id":".."}""")]
    [InlineData("""{"id":"task-""")]
    [InlineData("""{"error":{"message":"The queue is full"}}""")]
    [InlineData("""["task-1"]""")]
    [InlineData("")]
    [InlineData("<html><body>Welcome</body></html>")]
    public async Task Success_WithoutAnId_IsUnknown(string body) => (await SubmitAsync(200, body)).ShouldBeOfType<StepOutcome.Unknown>();

    [Fact]
    public async Task Id_LongerThanAnyIs_IsUnknown() =>
        (await SubmitAsync(200, $$"""{"id":"{{new string('x', 1025)}}"}""")).ShouldBeOfType<StepOutcome.Unknown>();

    [Theory]
    [InlineData("""{"id":"task-1","status":"failed","error":{"code":"moderation_blocked","message":"Not this."}}""", Cause.Content)]
    [InlineData("""{"id":"task-1","status":"failed","error":{"code":400,"message":"Out of memory."}}""", Cause.TaskFailed)]
    [InlineData("""{"id":"task-1","status":"rejected"}""", Cause.TaskFailed)]
    public async Task Task_ThatHasFailedAtOnce_IsNeverSentAgain(string body, Cause cause) =>
        (await SubmitAsync(200, body)).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(cause);

    [Theory]
    [InlineData(400, """{"detail":"model mismatch: the server serves wan-2.2"}""", Cause.NotFound)]
    [InlineData(422, """{"detail":[{"loc":["body","seconds"],"type":"string_pattern_mismatch","msg":"String should match pattern"}]}""", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"Your request was blocked by our safety system.","code":"moderation_blocked"}}""", Cause.Content)]
    [InlineData(401, """{"error":{"message":"Incorrect API key."}}""", Cause.Unauthorized)]
    [InlineData(402, """{"error":{"code":402,"message":"Add more money."}}""", Cause.Quota)]
    [InlineData(403, """{"error":{"message":"Your organization must be verified."}}""", Cause.PlanRequired)]
    [InlineData(404, """{"detail":"Not Found"}""", Cause.NotFound)]
    [InlineData(429, """{"error":{"message":"Slow down."}}""", Cause.RateLimit)]
    [InlineData(503, """{"detail":"The engine is not initialized."}""", Cause.Unavailable)]
    [InlineData(404, "<html>404</html>", Cause.BadAnswer)]
    [InlineData(308, "", Cause.BadAnswer)]
    public async Task Refusal_IsFoldedIntoACause(int status, string body, Cause cause) =>
        (await SubmitAsync(status, body)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);

    [Theory]
    [InlineData(500, """{"detail":"Internal error"}""")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(503, "<html>Service unavailable</html>")]
    [InlineData(504, "")]
    [InlineData(408, """{"detail":"Request timeout"}""")]
    public async Task Failure_OfTheServer_IsUnknown(int status, string body) => (await SubmitAsync(status, body)).ShouldBeOfType<StepOutcome.Unknown>();

    [Fact]
    public async Task Answer_OfManyMegabytes_IsUnknownAndNotRead()
    {
        await using var upstream = await StandIn.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            var piece = new byte[64 * 1024];
            Array.Fill(piece, (byte)' ');
            for (var sent = 0; sent < 32 * 1024 * 1024 && !context.RequestAborted.IsCancellationRequested; sent += piece.Length)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Unknown>();
    }

    [Fact]
    public async Task Answer_ThatBreaksOff_IsUnknown()
    {
        await using var upstream = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"id\":\"task-1\"");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Unknown>();
        upstream.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Upstream_ThatIsNotThere_IsUnavailable()
    {
        var gone = await StandIn.AnsweringAsync(200, "{}");
        var address = gone.BaseAddress;
        await gone.DisposeAsync();
        await using var scene = new OpenAiScene(address);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unavailable);
    }

    [Theory]
    [InlineData("""{"Repeatable":true}""", StepClass.Repeatable)]
    [InlineData("{}", StepClass.Blind)]
    public async Task Step_MayBeRepeatedWhereTheOperatorSaysSo(string own, StepClass expected)
    {
        await using var scene = new OpenAiScene(new Uri("http://127.0.0.1:1/"), own: own);

        var step = scene.Provider.Steps(TestRequests.Video(), scene.Videos).ShouldHaveSingleItem();

        (step.Class, step.Submits).ShouldBe((expected, true));
    }

    [Fact]
    public async Task EarlierTask_ThatIsLost_DoesNotSpeakAgainstTheModel()
    {
        await using var upstream = await StandIn.AnsweringAsync(404, """{"error":{"message":"There is no video 'task-0'."}}""");
        await using var scene = new OpenAiScene(upstream.BaseAddress, "torii");

        var outcome = await scene.SubmitAsync(TestRequests.Video() with { Remix = new Source { Task = "task-0" } });

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
    }

    private static async Task<StepOutcome> SubmitAsync(int status, string body)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        await using var scene = new OpenAiScene(upstream.BaseAddress);
        var outcome = await scene.SubmitAsync(TestRequests.Video());
        upstream.Calls.Count.ShouldBe(1);
        return outcome;
    }
}
