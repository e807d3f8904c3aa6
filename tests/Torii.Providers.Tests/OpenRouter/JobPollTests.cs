using System.Text;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>What becomes of questions after jobs, whatever the upstream answers.</summary>
public sealed class JobPollTests
{
    [Theory]
    [InlineData("pending")]
    [InlineData("in_progress")]
    [InlineData("reticulating")]
    [InlineData(" completed ")]
    public async Task Status_OfNoKnownEnd_IsRunning(string status) =>
        (await ReportAsync($$"""{"id":"job-1","status":"{{status}}"}""")).ShouldBe(new TaskReport.Running(null));

    [Theory]
    [InlineData("""["https://cdn.example/a.mp4?sig=1"]""", """["https://openrouter.example/x"]""", "https://cdn.example/a.mp4?sig=1")]
    [InlineData("[]", """["https://openrouter.example/x"]""", "https://openrouter.example/x")]
    [InlineData("null", """["/api/v1/videos/job-1/content?index=0"]""", "{origin}api/v1/videos/job-1/content?index=0")]
    [InlineData("""[7,null,"","file:///etc/passwd","javascript:1"]""", """{"0":"https://x.example"}""", "{base}videos/job-1/content?index=0")]
    [InlineData("\"https://x.example\"", "null", "{base}videos/job-1/content?index=0")]
    public async Task Completed_HasOneLink(string urls, string unsignedUrls, string expected)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, $$"""{"id":"job-1","status":"completed","urls":{{urls}},"unsigned_urls":{{unsignedUrls}}}""");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        var report = (await scene.PollAsync("job-1")).ShouldBeOfType<PollOutcome.Answered>().Tasks["job-1"].ShouldBeOfType<TaskReport.Succeeded>();

        report.Result.ShouldBe("job-1");
        report.Links.ShouldHaveSingleItem().ShouldBe(expected
            .Replace("{base}", upstream.BaseAddress.AbsoluteUri, StringComparison.Ordinal)
            .Replace("{origin}", upstream.Origin.AbsoluteUri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.4", "0.4")]
    [InlineData("0", "0")]
    [InlineData("3", "3")]
    [InlineData("\"0.4\"", null)]
    [InlineData("-1", null)]
    [InlineData("1e400", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public async Task Cost_IsANumberOrNotTold(string cost, string? expected)
    {
        var report = await ReportAsync($$$"""{"id":"job-1","status":"completed","usage":{"cost":{{{cost}}},"is_byok":false}}""");

        report.ShouldBeOfType<TaskReport.Succeeded>().Cost.ShouldBe(expected is null ? null : decimal.Parse(expected));
    }

    [Theory]
    [InlineData("failed", "\"The provider gave up\"", Cause.TaskFailed, "The provider gave up")]
    [InlineData("failed", "\"Blocked by content policy\"", Cause.Content, "Blocked by content policy")]
    [InlineData("failed", """{"code":"moderation_blocked","message":"No"}""", Cause.Content, "No")]
    [InlineData("failed", "null", Cause.TaskFailed, "failed")]
    [InlineData("cancelled", "null", Cause.TaskFailed, "cancelled")]
    [InlineData("expired", "[]", Cause.TaskFailed, "expired")]
    public async Task End_WithoutAVideo_IsAFailureWithItsWords(string status, string error, Cause cause, string text)
    {
        var report = await ReportAsync($$"""{"id":"job-1","status":"{{status}}","error":{{error}}}""");

        report.ShouldBeOfType<TaskReport.Failed>().Refusal.ShouldBe(new Refusal(cause, text));
    }

    [Theory]
    [InlineData(404, """{"error":{"code":404,"message":"Job not found"}}""")]
    [InlineData(404, "")]
    [InlineData(410, """{"error":{"code":410,"message":"Job expired"}}""")]
    public async Task Job_ThatIsNotKnown_IsGone(int status, string body)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body);
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.PollAsync("job-1")).ShouldBeOfType<PollOutcome.Answered>().Tasks["job-1"].ShouldBe(new TaskReport.Gone());
    }

    [Theory]
    [InlineData(200, "<html></html>", Cause.BadAnswer)]
    [InlineData(200, "[]", Cause.BadAnswer)]
    [InlineData(200, """{"status":5}""", Cause.BadAnswer)]
    [InlineData(404, "<html>nothing here</html>", Cause.BadAnswer)]
    [InlineData(410, "<html>nothing here</html>", Cause.BadAnswer)]
    [InlineData(405, """{"detail":"Method Not Allowed"}""", Cause.BadAnswer)]
    [InlineData(400, """{"error":{"code":"model_not_found","message":"The model does not exist"}}""", Cause.BadAnswer)]
    [InlineData(401, """{"error":{"code":401,"message":"Bad key"}}""", Cause.Unauthorized)]
    [InlineData(429, """{"error":{"code":429,"message":"Slow down"}}""", Cause.RateLimit)]
    [InlineData(502, "<html></html>", Cause.Unavailable)]
    public async Task Answer_ThatTellsOfNoJob_ConcludesNothing(int status, string body, Cause cause)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.PollAsync("job-1")).ShouldBeOfType<PollOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Jobs_AreAskedAfterEach_AndOneBrokenAnswerDoesNotHideTheOthers()
    {
        await using var upstream = await StandIn.StartAsync(context => context.Request.Path.Value!.EndsWith("job-2", StringComparison.Ordinal)
            ? StandIn.WriteAsync(context, 500, "oops"u8.ToArray(), "text/plain")
            : StandIn.WriteAsync(context, 200, Encoding.UTF8.GetBytes("""{"status":"pending"}"""), "application/json"));
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        var answered = (await scene.PollAsync("job-1", "job-2", "job 3/?#")).ShouldBeOfType<PollOutcome.Answered>();

        answered.Tasks.Keys.ShouldBe(["job-1", "job 3/?#"], ignoreOrder: true);
        upstream.Calls.Select(call => call.Target).ShouldContain("/backend/videos/job%203%2F%3F%23");
        upstream.Calls.ShouldAllBe(call => call.Headers["Authorization"] == "Bearer " + OpenRouterScene.Key);
    }

    [Fact]
    public async Task Redirect_OfAQuestion_DoesNotTakeTheKeyAlong()
    {
        await using var other = await StandIn.AnsweringAsync(200, """{"status":"completed"}""");
        await using var upstream = await StandIn.AnsweringAsync(307, string.Empty, headers: ("Location", $"{other.Origin}videos/job-1"));
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.PollAsync("job-1")).ShouldBeOfType<PollOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.BadAnswer);

        other.Calls.ShouldBeEmpty();
    }

    private static async Task<TaskReport> ReportAsync(string body)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, body);
        await using var scene = new OpenRouterScene(upstream.BaseAddress);
        return (await scene.PollAsync("job-1")).ShouldBeOfType<PollOutcome.Answered>().Tasks["job-1"];
    }
}
